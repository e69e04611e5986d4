import AuthModel
import Diagnostics
import Linting

/// Finds environment variables that are set twice.
///
/// Server-side apply, which Helm 4 uses, refuses a container that has one variable twice. Elsewhere
/// the last one wins, and those of `astronomer.houston.secret` come behind those of `env`; a later
/// upgrade may lose both.
struct DuplicateVariable: Rule {
  static let severity = Severity.error

  func check(_ configuration: Configuration, report: inout Report) {
    guard let values = configuration.astronomer else { return }
    var winners: [String: Located<String>] = [:]
    for name in values.variables.map(\.name).reversed() where !name.value.isEmpty {
      if let winner = winners[name.value] {
        report(
          "'\(KeyText.shown(name.value))' is set twice; this one is overridden",
          at: name.range,
          notes: [
            Note("this one wins", at: winner.range),
            Note("Helm 4 refuses the release, because server-side apply takes no duplicates"),
          ],
          fix: configuration.edits(removingItemAround: name.range).map {
            Fix("take the overridden one out", safety: .unsafe, edits: $0)
          }
        )
      } else {
        winners[name.value] = name
      }
    }
  }
}
