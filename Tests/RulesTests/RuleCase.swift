import Foundation
import TestSupport
import Testing

/// One `bad` or `good` case in the folder of a rule: a file, or a folder of files that are linted
/// together.
struct RuleCase: Sendable, CustomTestStringConvertible {
  /// The name of the rule.
  let rule: String
  /// The name of the file or folder: `bad-port.yaml`.
  let name: String

  var testDescription: String { "\(rule)/\(name)" }

  /// The folder of the rule.
  var folder: String { Fixture.path("Rules/\(rule)") }
  /// The case without its ending: `bad-port`.
  var stem: String { String(name.prefix { $0 != "." }) }
  /// Of a case that holds what fixes make, the one that they make it from.
  var unfixed: RuleCase {
    RuleCase(rule: rule, name: "bad" + name.dropFirst("fixed".count))
  }
  /// The files that are linted, relative to `folder`.
  var files: [String] {
    let inner = Fixture.names(in: "Rules/\(rule)/\(name)")
    return inner.isEmpty ? [name] : inner.map { "\(name)/\($0)" }.filter { !$0.hasSuffix(".marks") }
  }

  /// The files as arguments: in a folder called `bad-layers` or `bad-port-layers`, those whose names
  /// start with a digit are the layers of a release.
  var arguments: [String] {
    guard stem.hasSuffix("-layers") else { return files }
    return files.flatMap { file in
      let name = file.split(separator: "/").last
      return name?.first?.isNumber == true ? ["-f", file] : [file]
    }
  }

  /// The options of the command line, from `bad-port.args`, one a line.
  var options: [String] {
    lines(of: "\(stem).args")
  }

  /// The files among the options, which lie beside the case and are linted along with it.
  var givenFiles: [String] {
    let names = Fixture.names(in: "Rules/\(rule)")
    return options.filter(names.contains)
  }

  /// The lines that must be reported, as `file:line: rule`.
  ///
  /// They end in `# ! rule, other-rule`; for a file without comments they are listed in `NAME.marks`
  /// as `line rule`.
  var marks: Set<String> {
    get throws {
      var marks: Set<String> = []
      for file in files {
        for line in lines(of: "\(file).marks") {
          let parts = line.split(separator: " ")
          marks.insert("\(file):\(parts[0]): \(parts[1])")
        }
        for mark in try Marks.all(in: text(of: file)) {
          marks.insert("\(file):\(mark.line): \(mark.rule)")
        }
      }
      return marks
    }
  }

  func text(of file: String) throws -> String {
    try String(decoding: Fixture.bytes("Rules/\(rule)/\(file)"), as: UTF8.self)
  }

  private func lines(of file: String) -> [String] {
    let text = (try? text(of: file)) ?? ""
    return text.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// The cases of all rules whose name starts with `prefix`.
  static func all(_ prefix: String) -> [RuleCase] {
    let data: Set = ["txt", "marks", "args"]
    return Fixture.names(in: "Rules").flatMap { rule in
      Fixture.names(in: "Rules/\(rule)").compactMap { name in
        let parts = name.split(separator: ".")
        guard name.hasPrefix(prefix), !data.contains(parts.last.map(String.init) ?? "") else {
          return nil
        }
        return RuleCase(rule: rule, name: name)
      }
    }
  }
}
