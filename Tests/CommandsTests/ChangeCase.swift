import Foundation
import TestSupport
import Testing

/// A case in the folder of an impact rule: two sides in a folder, `old` and `new`, each a file or a folder.
struct ChangeCase: Sendable, CustomTestStringConvertible {
  /// The name of the rule.
  let rule: String
  /// The name of the case; of one that starts with `quiet` the rule says nothing.
  let name: String

  var testDescription: String { "\(rule)/\(name)" }

  /// The folder of the case, relative to `Fixtures`.
  var path: String { "Changes/\(rule)/\(name)" }

  /// What the command compares: `old.yaml new.yaml`, the folders `old new`, or layers, whose names start
  /// with a digit, in folders called so.
  var arguments: [String] {
    let names = Fixture.names(in: path)
    let sides = ["old", "new"].compactMap { side in
      names.first { $0 == side || $0.hasPrefix("\(side).") }
    }
    let layers = sides.map { side in
      Fixture.names(in: "\(path)/\(side)").filter { $0.first?.isNumber == true }
        .flatMap { ["-f", "\(side)/\($0)"] }
    }
    guard layers.contains(where: \.isEmpty) else { return layers[0] + ["--against"] + layers[1] }
    return sides
  }

  /// Compares the sides, as a person in the folder of the case would.
  func compare(_ options: [String], isReversed: Bool = false) async -> CommandRun {
    let sides = isReversed ? arguments.reversed() : arguments
    return await CommandRun(["diff"] + sides + options, in: Fixture.path(path))
  }

  /// The cases of all rules.
  static let all: [ChangeCase] = Fixture.names(in: "Changes").flatMap { rule in
    Fixture.names(in: "Changes/\(rule)").map { ChangeCase(rule: rule, name: $0) }
  }
}
