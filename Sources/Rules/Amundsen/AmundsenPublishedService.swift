import AuthModel
import Diagnostics
import Linting

/// Finds metadata and search services that are published beyond the cluster.
///
/// flaskoidc 1.0 and later lets every bearer token pass that is JSON with a time to come in `expires_at`; it
/// verifies none. Whoever reaches these services reads and changes the catalogue, signed in or not. The
/// frontend alone needs them, and finds them as a `ClusterIP`.
///
/// Where nobody has to sign in at all it is a note.
struct AmundsenPublishedService: Rule {
  static let severity = Severity.warning

  func check(_ amundsen: AmundsenInstallation, report: inout Report) {
    for service in AmundsenService.allCases where service != .frontend {
      guard let type = amundsen.written[service]?.serviceType,
        ["LoadBalancer", "NodePort"].contains(type.value)
      else { continue }
      let isGuarded = amundsen.processes.contains { $0.service == service && $0.usesFlaskOIDC }
      report(
        "the \(service.rawValue) service is published beyond the cluster",
        at: type.range,
        as: isGuarded ? nil : .note,
        notes: [
          isGuarded
            ? Note("flaskoidc verifies no bearer token: any JSON with 'expires_at' will do")
            : Note("nobody has to sign in there"),
          Note("the frontend alone needs it; expected 'ClusterIP'"),
        ]
      )
    }
  }
}
