import AuthModel
import Diagnostics
import Linting

/// Finds metadata and search services that more programs can reach than the frontend.
///
/// flaskoidc 1.0 and later lets every bearer token pass that is JSON with a time to come in `expires_at`; it
/// verifies none. Whoever reaches these services reads and changes the catalogue, signed in or not. The
/// frontend alone needs them, and finds them as a `ClusterIP`, or by their name in a network of Compose: there a
/// port that is bound to no address is open to everybody who reaches the host.
///
/// Where nobody has to sign in at all it is a note.
struct AmundsenPublishedService: Rule {
  static let severity = Severity.warning

  func check(_ configuration: Configuration, report: inout Report) {
    if let amundsen = configuration.amundsen { check(amundsen, &report) }
    let processes = configuration.amundsenProcesses
    let isSignedIn = processes.contains { $0.usesFlaskOIDC || $0.hasForeignWrapper }
    for process in processes where process.service != .frontend && process.service != nil {
      guard let port = process.ports.first(where: { !$0.isLocal }) else { continue }
      report.published(
        process,
        "for everybody who reaches this host",
        at: port.range,
        isSignedIn: isSignedIn,
        remedy: port.hostPort.map { "'127.0.0.1:\($0):\(port.containerPort)' or 'expose'" }
          ?? "'expose'"
      )
    }
  }

  private func check(_ amundsen: AmundsenInstallation, _ report: inout Report) {
    for process in amundsen.processes where process.service != .frontend {
      guard let type = process.service.flatMap({ amundsen.written[$0]?.serviceType }),
        ["LoadBalancer", "NodePort"].contains(type.value)
      else { continue }
      report.published(
        process,
        "beyond the cluster",
        at: type.range,
        isSignedIn: amundsen.processes.contains(where: \.usesFlaskOIDC),
        remedy: "'ClusterIP'"
      )
    }
  }
}

extension Report {
  fileprivate mutating func published(
    _ process: AmundsenProcess,
    _ extent: String,
    at place: SourceRange,
    isSignedIn: Bool,
    remedy: String
  ) {
    let isGuarded = process.usesFlaskOIDC
    // Earlier lines ask the provider about each token.
    let isSafe = isGuarded && process.isCurrentLine == false
    self(
      "\(process.name) is published \(extent)",
      at: place,
      as: isSignedIn && !isSafe ? nil : .note,
      notes: [
        isGuarded
          ? isSafe
            ? Note("tokens are verified there, but the frontend alone needs it")
            : Note("flaskoidc verifies no bearer token: any JSON with 'expires_at' will do")
          : Note("nobody has to sign in there"),
        Note("the frontend alone needs it; expected \(remedy)"),
      ]
    )
  }
}
