import ArgumentParser
import Reporting

/// In which formats findings are wanted, and where.
struct ReportRequest {
  /// The formats in the order they were named.
  var formats: [LintFormat] = []
  /// The files in the order they were named.
  var outputs: [String] = []
  /// What tells a SARIF log from others of the same commit.
  var category: String?

  /// One report.
  struct Destination: Equatable {
    let format: LintFormat
    /// The file; standard output if there is none.
    let path: String?
  }

  /// What goes where: each `--output` belongs to the `--format` before it.
  ///
  /// Where nobody says, the format is `usual`.
  func destinations(
    in context: ProcessContext,
    usually usual: LintFormat = .full
  ) throws -> [Destination] {
    var found: [Destination] = []
    var formats = formats[...]
    var outputs = outputs[...]
    for argument in context.arguments.prefix(while: { $0 != "--" }) {
      if Self.names(argument, "--format"), let format = formats.popFirst() {
        found.append(Destination(format: format, path: nil))
      } else if Self.names(argument, "--output"), let path = outputs.popFirst() {
        let last = found.popLast() ?? Destination(format: usual, path: nil)
        guard last.path == nil else {
          throw ValidationError("--output '\(path)' has no --format before it that is left for it")
        }
        found.append(Destination(format: last.format, path: path))
      }
    }
    if found.isEmpty { return [Destination(format: usual, path: nil)] }
    guard found.count(where: { $0.path == nil }) < 2 else {
      throw ValidationError(
        "only one format can go to standard output; give the others a file with --output"
      )
    }
    return found
  }

  private static func names(_ argument: String, _ option: String) -> Bool {
    argument == option || argument.hasPrefix(option + "=")
  }
}
