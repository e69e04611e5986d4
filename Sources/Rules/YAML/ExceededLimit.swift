import Diagnostics
import Linting
import YAML

/// Finds files that ask for more than authcfg is ready to read.
///
/// The limits keep a file that was made to exhaust memory from doing so. What stands behind the place
/// was not looked at; each limit has an option that raises it.
struct ExceededLimit: Rule {
  static let severity = Severity.error

  func check(_ problem: Problem, report: inout Report) {
    switch problem.kind {
    case .tooDeep(let limit):
      add("more than \(limit) mappings and lists inside of each other", "--max-depth")
    case .tooManyNodes(let limit):
      add("more than \(limit) nodes once every alias is followed", "--max-nodes")
    case .fileTooLarge(let limit):
      add("a file of more than \(limit) bytes", "--max-file-size")
    case .scalarTooLarge(let limit):
      add("a value of more than \(limit) bytes", "--max-scalar-size")
    default:
      break
    }
    func add(_ words: String, _ option: String) {
      report(words, at: problem.range, notes: [Note("raise the limit with \(option)")])
    }
  }
}
