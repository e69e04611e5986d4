import AuthModel
import Diagnostics
import Linting

/// Finds frontends of several replicas that do not know each other's sessions.
///
/// flaskoidc keeps tokens in a database, which is a file of SQLite in the container unless
/// `SQLALCHEMY_DATABASE_URI` names another: who signs in at one replica is a stranger to the next, and is
/// sent to sign in again, and again.
struct AmundsenUnsharedSessions: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ process: AmundsenProcess, report: inout Report) {
    guard process.service == .frontend, process.usesFlaskOIDC, let replicas = process.replicas,
      replicas.value > 1, !replicas.range.isBuiltIn
    else { return }
    let database = process["SQLALCHEMY_DATABASE_URI"]
    guard database == nil || database?.text?.value.hasPrefix("sqlite:") == true else { return }
    report(
      "\(replicas.value) replicas of the frontend do not know each other's sessions",
      at: replicas.range,
      as: database == nil && process.mayHoldMore ? .warning : nil,
      notes: [
        Note(
          database == nil
            ? "each keeps them in a file of its own unless SQLALCHEMY_DATABASE_URI is set"
            : "each keeps them in a file of its own",
          at: database?.place ?? replicas.range
        ),
        Note("people are sent to sign in again and again; name a database that all of them reach"),
      ]
    )
  }
}
