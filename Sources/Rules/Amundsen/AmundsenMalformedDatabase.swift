import AuthModel
import Diagnostics
import Linting

/// Finds databases of flaskoidc that SQLAlchemy refuses.
///
/// flaskoidc opens `SQLALCHEMY_DATABASE_URI` when the service starts. `postgres://` is no name of a database
/// since SQLAlchemy 1.4 (`NoSuchModuleError`); expected is `postgresql://`. A file of SQLite comes behind
/// three slashes, or four for a path from the root.
struct AmundsenMalformedDatabase: Rule {
  static let severity = Severity.error

  func check(_ use: AmundsenUse, report: inout Report) {
    guard let text = use.text(of: "SQLALCHEMY_DATABASE_URI") else { return }
    let start = text.textRange
    if text.value.hasPrefix("postgres://") {
      report(
        "'postgres' is no database to SQLAlchemy; expected 'postgresql'",
        at: start?.slice(0, count: 8) ?? text.range,
        notes: [Note("the service ends at its start: NoSuchModuleError")],
        fix: start.map { .replace($0.slice(0, count: 8), with: "postgresql", "write 'postgresql'") }
      )
    } else if text.value.hasPrefix("sqlite://"), !text.value.hasPrefix("sqlite:///"),
      text.value.utf8.count > 9
    {
      report(
        "a file of SQLite comes behind three slashes",
        at: text.range,
        notes: [Note("the service ends at its start: ArgumentError")],
        fix: start.map {
          .replace($0.slice(9, count: 0), with: "/", "write three slashes", safety: .unsafe)
        }
      )
    } else if text.value.isEmpty {
      report(
        "the database of flaskoidc is empty",
        at: use.setting.name.range,
        notes: [
          Note("the service ends at its start: ArgumentError"),
          Note("the default is a file of SQLite: sqlite:///sessions.db"),
        ]
      )
    }
  }
}
