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
      let needs = amundsenProcesses.lazy.compactMap(\.clientNeeds).first
      return needs.map { needs in
        (
          needs.redirectURIs,
          needs.reasons.map { note in
            note.range.map { (needs.redirectURIs.first ?? "", $0) }
          }
        )
      }
    case .flyteClient, .kubernetes, .registrations, .awsPolicy, .astroDeployment, .airflow, .python,
      .googleKey:
      return nil
    }
  }
}
