import AuthModel
import Diagnostics
import Linting

/// Finds metadata and search services that anybody may ask while people sign in to the frontend.
///
/// Who reaches them reads and changes the whole catalogue without signing in. Each of the three services
/// has a wrapper around Flask of its own.
///
/// In a network that nobody else reaches that may be meant; silence the rule there. Only images and
/// Dockerfiles that the project publishes without flaskoidc are looked at.
struct AmundsenPartialLogin: Rule {
  static let severity = Severity.warning

  func check(_ file: BoundFile, report: inout Report) {
    let processes = file.configurations.flatMap(\.amundsenProcesses)
    let isGuarded = { (process: AmundsenProcess) in
      process.usesFlaskOIDC || process.hasForeignWrapper
    }
    guard let frontend = processes.first(where: { $0.service == .frontend }), isGuarded(frontend)
    else { return }
    for process in processes where process.service != .frontend {
      // Whatever sets further variables may set these.
      guard let service = process.service, process.lacksOIDC, case .unset = process.wrapper,
        process.build != nil || !process.mayHoldMore
      else { continue }
      report(
        "nobody has to sign in to the \(service.rawValue) service",
        at: process.place,
        notes: [
          Note("people sign in to the frontend only", at: frontend.place),
          Note(
            "set FLASK_APP_MODULE_NAME to 'flaskoidc' and FLASK_APP_CLASS_NAME to 'FlaskOIDC' here, too"
          ),
        ]
      )
    }
  }
}
