import AuthModel
import Diagnostics
import Diffing

/// Finds addresses that people come back to from now on, and that the provider does not know yet.
///
/// A provider sends people to registered addresses only, which it compares letter by letter (RFC 9700,
/// section 2.1).
struct RedirectURIChanged: ImpactRule {
  static let severity = ChangeSeverity.breaking

  func judge(_ pair: ConfigurationPair, report: inout ImpactReport) {
    compareCommandLine(pair, &report)
    compareSchemes(pair, &report)
    guard let old = pair.old?.redirectURIs, let new = pair.new?.redirectURIs, !old.uris.isEmpty
    else {
      return
    }
    let added = new.uris.filter { !old.uris.contains($0) }
    guard !added.isEmpty else { return }
    let lost = old.uris.filter { !new.uris.contains($0) }
    let places = zip(old.places, new.places).filter { $0?.text != $1?.text }
    let (before, after) = places.first ?? (nil, nil)
    report(
      "people come back to \(Self.list(added)): register it at the provider before the upgrade",
      at: after?.range,
      before?.range,
      notes: lost.isEmpty
        ? [] : ["\(Self.list(lost)) is no longer used; take it away after the upgrade"]
    )
  }

  /// Compares where flytectl and flytekit wait for people.
  private func compareCommandLine(_ pair: ConfigurationPair, _ report: inout ImpactReport) {
    guard let old = pair.old?.flyte, let new = pair.new?.flyte, old.isInForce, new.isInForce,
      let before = old.flyteClient?.redirectURI, let after = new.flyteClient?.redirectURI,
      before.text != after.text
    else { return }
    report(
      "on the command line people come back to another address",
      at: after.range,
      before.range,
      notes: [
        new.isOwnAuthServer
          ? "flyteadmin has to know it among the 'redirect_uris' of the client in 'staticClients'"
          : "the authorization server has to know it for the client of flytectl"
      ]
    )
  }

  /// Compares what flaskoidc starts redirect URIs with.
  private func compareSchemes(_ pair: ConfigurationPair, _ report: inout ImpactReport) {
    let name = "FLASK_OIDC_FORCE_SCHEME"
    let before = pair.old?.amundsenProcesses ?? []
    for process in pair.new?.amundsenProcesses ?? [] where process.service == .frontend {
      guard process.usesFlaskOIDC, let scheme = process.text(name),
        let old = before.first(where: { $0.service == .frontend })?.text(name),
        old.value != scheme.value
      else { continue }
      report(
        "people come back to addresses that start with '\(KeyText.shown(scheme.value))'",
        at: scheme.range,
        old.range,
        notes: ["the provider knows those that start with '\(KeyText.shown(old.value))'"]
      )
    }
  }

  private static func list(_ uris: [String]) -> String {
    uris.map { "'\($0)'" }.joined(separator: " and ")
  }
}

extension Configuration {
  /// Where people come back to, and what of the configuration decides about that; `nil` if the configuration
  /// does not tell.
  fileprivate var redirectURIs: (uris: [String], places: [(text: String, range: SourceRange)?])? {
    switch content {
    case .astronomer(let values):
      guard let urls = values.houstonURLs else { return nil }
      let flow = values.flow?.value ?? .implicit
      let all = [urls, values.sharedHoustonURLs].compactMap(\.self)
      return (
        all.map { $0.redirectURI(for: flow) },
        [
          (urls.baseDomain.value, urls.baseDomain.range),
          values.flow.map { ($0.value.rawValue, $0.range) },
          values.houston?.configuration?.subdomain.map { ($0.value, $0.range) },
        ]
      )
    case .flyte(let deployment):
      guard let needs = deployment.clientNeeds.first else { return nil }
      return (
        needs.redirectURIs,
        deployment.publicURI.map { [($0.text, $0.range)] } ?? []
      )
    case .amundsen, .environment:
      let frontend = amundsenProcesses.first { $0.service == .frontend }
      let needs = amundsenProcesses.lazy.compactMap(\.clientNeeds).first
      return needs.map { needs in
        (
          needs.redirectURIs,
          ["FRONTEND_BASE", "FLASK_OIDC_REDIRECT_URI"].map { name in
            frontend?.text(name).map { ($0.value, $0.range) }
          }
        )
      }
    case .flyteClient, .kubernetes, .registrations, .awsPolicy, .astroDeployment, .airflow, .python,
      .googleKey:
      return nil
    }
  }
}
