import AuthModel
import Diagnostics
import Linting

/// Finds endpoints that a client of Flyte cannot dial.
///
/// Clients speak gRPC, whose targets are `dns:///host` or `host:port` and no URLs of the web. With two
/// slashes the host is taken for a DNS server to ask, and a slash at the end becomes a part of it.
/// Programs in Go parse the target as a URL first, and stop at an IP address before a port; flytekit
/// does not.
struct FlyteMalformedEndpoint: Rule {
  static let severity = Severity.error

  func check(_ client: FlyteClient, report: inout Report) {
    guard let endpoint = client.endpoint, let flaw = endpoint.flaw else { return }
    // Only flytekit reads its own variables.
    if flaw == .bareAddress, client.isReadByFlytekitAlone { return }
    report(
      message(endpoint, flaw),
      at: endpoint.range,
      notes: [Note(reason(endpoint, flaw))] + (isForTLS(flaw, client) ? [] : [Self.clearText]),
      fix: endpoint.textRange.map {
        .replace(
          $0,
          with: endpoint.target,
          "write '\(endpoint.target)'",
          safety: isForTLS(flaw, client) && !endpoint.hasPath ? .safe : .unsafe
        )
      }
    )
  }

  private func message(_ endpoint: FlyteEndpoint, _ flaw: FlyteEndpoint.Flaw) -> String {
    let text = endpoint.text
    return switch flaw {
    case .webURL: "'\(text)' is a URL of the web, which no client of Flyte can dial"
    case .nameServer: "'\(text)' names a DNS server to ask and no host"
    case .slashAtEnd: "'\(text)' ends in a slash, which becomes a part of the host"
    case .bareAddress: "'\(text)' is an address that programs in Go cannot load"
    }
  }

  private func reason(_ endpoint: FlyteEndpoint, _ flaw: FlyteEndpoint.Flaw) -> String {
    switch flaw {
    case .webURL: "clients speak gRPC; its target is '\(endpoint.target)'"
    case .nameServer: "the host stands behind a third slash: '\(endpoint.target)'"
    case .slashAtEnd: "the target is '\(endpoint.target)'"
    case .bareAddress:
      "they parse it as a URL first and stop: 'first path segment in URL cannot contain colon'"
    }
  }

  private static let clearText = Note("without TLS the client needs 'insecure: true' as well")

  /// Whether the client then does what its author wanted: without TLS only if that is said, too.
  private func isForTLS(_ flaw: FlyteEndpoint.Flaw, _ client: FlyteClient) -> Bool {
    flaw != .webURL(isEncrypted: false) || client.isInsecure?.value == true
  }
}

extension FlyteClient {
  /// Whether the endpoint is a variable that programs in Go do not read.
  fileprivate var isReadByFlytekitAlone: Bool {
    setting(of: "admin.endpoint")?.variable.reader == .flytekit
  }
}
