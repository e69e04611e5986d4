import AuthModel
import Diagnostics
import Linting

/// Requires the URL under which people reach Flyte among `authorizedUris`.
///
/// flyteadmin finds its own URL among them by the host of a call, and takes the first one for it where no
/// host fits. People then come back from the identity provider to a place that is not theirs: to the
/// chart's `https://localhost:30081` in flyte-core, to the name of a Service in flyte-binary, whose chart
/// puts such names behind a list of one's own. Without any list `/login` answers 403.
///
/// A list of one's own takes the place of the chart's: such lists are never merged. Where another public
/// URL stands in the list, a load balancer may lead there, so that a host of the ingress that is missing
/// is a warning; flyte-core's own list without any host of an ingress, as in a trial on one's own machine,
/// is a note.
struct FlyteMissingPublicURI: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard let deployment = configuration.flyte, deployment.isInForce else { return }
    let uris = deployment.authorizedURIs
    guard !uris.contains(where: \.isUnfinished) else { return }
    let isWritten = uris.first?.range.isBuiltIn == false
    // A list of another spelling may or may not count.
    let isListed = deployment.writtenSections?.auth?.authorizedURIs != nil
    guard isWritten || deployment.isWhole && (uris.isEmpty || !isListed) else { return }
    guard let first = uris.first else {
      report.noList(deployment)
      return
    }
    if let host = deployment.ingressHost, !Placeholder.isUnfinished(host.value) {
      guard !host.value.contains("*"), !uris.contains(host: host.value) else { return }
      report.missingHost(host, deployment, fix: isWritten ? fix(host, configuration) : nil)
    } else if uris.allSatisfy(FlyteDeployment.isInsideCluster) {
      report(
        "none of 'authorizedUris' can be reached from outside of the cluster",
        at: first.range,
        notes: [
          Note("people come back from signing in to '\(first)', which their browsers do not find"),
          Note("put the URL of Flyte as people open it before the others"),
        ]
      )
    } else if !isWritten {
      report(
        "flyteadmin takes itself to be at '\(first)', as the chart's own 'authorizedUris' say",
        at: deployment.place(deployment.useAuth?.range),
        as: .note,
        notes: [Note("elsewhere than on one's own machine, write down the URL of Flyte first")]
      )
    }
  }

  private func fix(_ host: Located<String>, _ configuration: Configuration) -> Fix? {
    let first = configuration.flyte?.authorizedURIs.first?.range
    return first.flatMap { configuration.edits(prepending: host.url, toListAround: $0) }
      .map { Fix("put it first", safety: .unsafe, edits: $0) }
  }
}

extension Report {
  fileprivate mutating func noList(_ deployment: FlyteDeployment) {
    let isBinary = deployment.chart == .binary
    self(
      isBinary
        ? "no 'authorizedUris', so that only names in the cluster, which the chart adds, are left"
        : "no 'authorizedUris', so that flyteadmin sends nobody back to the console",
      at: deployment.place(deployment.auth?.authorizedURIs?.range, deployment.useAuth?.range),
      notes: [
        isBinary
          ? Note("people come back from signing in to the name of a Service")
          : Note("/login answers 403 to every absolute redirect_url, as flyteconsole sends one"),
        Note("set it to a list with the URL of Flyte as people open it, https://HOST"),
      ]
    )
  }

  fileprivate mutating func missingHost(
    _ host: Located<String>,
    _ deployment: FlyteDeployment,
    fix: Fix?
  ) {
    let uris = deployment.authorizedURIs
    let first = uris.first.map { uri in
      uri.range.isBuiltIn
        ? Note(
          "people come back from signing in to '\(uri)', the first URL of the chart's own list"
        )
        : Note("people come back from signing in to this URL, the first one", at: uri.range)
    }
    let isBalanced = uris.contains(where: FlyteDeployment.isPublic)
    self(
      "no URL in 'authorizedUris' has the host '\(host.value)' of the ingress",
      at: host.range,
      as: isBalanced ? .warning : nil,
      notes: [
        first,
        isBalanced
          ? Note("right only if people reach Flyte there, through another load balancer")
          : Note("begin 'authorizedUris' with \(host.url), and keep the names in the cluster"),
      ].compactMap(\.self),
      fix: fix
    )
  }
}

extension [URLReference] {
  fileprivate func contains(host: String) -> Bool {
    contains { $0.normalizedHost == host.lowercased() }
  }
}

extension Located<String> {
  /// The URL of the host as browsers have it, in lower case.
  fileprivate var url: String { "https://\(value.lowercased())" }
}
