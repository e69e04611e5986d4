import AuthModel
import Diagnostics
import Linting

/// Finds values of Amundsen that were meant to make people sign in, and do not.
///
/// Three layouts of the chart followed each other: `oidcEnabled` and `OIDC_CLIENT_ID` at the root (chart
/// 0.1.0), the same below `frontEnd` (1.0.0 to 2.1.0), and `oidc.enabled` with a client for each service
/// (2.1.1 and later). No chart says a word about keys of another layout: the release is what it would be
/// without them, and everybody who reaches the site may use it.
///
/// Which chart the values are for is said with `--chart-version`; the newest is assumed. Images of the time
/// of the older layout make it a warning. Keys that are there as the old chart had them, switched off
/// and empty, are left alone.
struct AmundsenOpenSite: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ amundsen: AmundsenInstallation, report: inout Report) {
    let values = amundsen.written
    let layouts: [(AmundsenOldKeys?, AmundsenInstallation.Era)] = [
      (values.oldest, .oldest), (values.frontEnd?.old, .middle),
    ]
    for case (let keys?, let era) in layouts where era != amundsen.era && keys.isMeant {
      report.outdated(keys, of: era, amundsen)
    }
    if let image = values.oldest.imageKey, amundsen.era != .oldest,
      !values.oldest.isMeant
    {
      report(
        "no chart since 1.0.0 reads 'frontEndServiceImage'",
        at: image.range,
        as: .warning,
        notes: [Note("expected 'image' and 'imageTag' below 'frontEnd'")]
      )
    }
    guard let oidc = values.oidc else { return }
    if amundsen.era != .current, let isEnabled = oidc.isEnabled, isEnabled.value {
      report(
        "charts before 2.1.1 do not know 'oidc'; nobody has to sign in",
        at: isEnabled.range,
        notes: [Note("expected 'oidcEnabled' and 'OIDC_CLIENT_ID' below 'frontEnd'")]
      )
    } else if amundsen.era == .current, oidc.isEnabled == nil, let client = oidc.firstClient {
      report(
        "'oidc.enabled' is not set, so the chart uses nothing of 'oidc'",
        at: client,
        as: amundsen.isComplete ? nil : .warning,
        notes: [Note("the chart's default is false, and nobody has to sign in")]
      )
    }
  }
}

extension Report {
  fileprivate mutating func outdated(
    _ keys: AmundsenOldKeys,
    of era: AmundsenInstallation.Era,
    _ amundsen: AmundsenInstallation
  ) {
    guard let first = keys.first else { return }
    let prefix = era == .middle ? "frontEnd." : ""
    let isOn = amundsen.written.oidc?.isEnabled?.value == true
    let others = keys.filled.filter { $0.range != first.range }
    let name = "\(prefix)\(first.value)"
    self(
      isOn
        ? "the chart does not read '\(name)', which is left over from an older one"
        : "the chart does not read '\(name)', so nobody has to sign in",
      at: first.range,
      as: isOn || era == .middle && amundsen.hasOldImage ? .warning : nil,
      notes: [
        Note(era == .oldest ? "only chart 0.1.0 did" : "only charts 1.0.0 to 2.1.0 did"),
        others.first.map {
          Note(
            others.count == 1 ? "nor this one" : "nor this one and those behind it",
            at: $0.range
          )
        },
        isOn
          ? Note("delete it")
          : Note(
            "expected 'oidc.enabled: true', a client_id and a client_secret for each of 'oidc.frontend', "
              + "'oidc.metadata' and 'oidc.search', and FLASK_OIDC_CONFIG_URL in 'oidc.configs'"
          ),
        isOn ? nil : keys.discoveryNote,
      ].compactMap(\.self)
    )
  }
}

extension AmundsenOldKeys {
  /// Where the provider of these keys has its discovery document.
  fileprivate var discoveryNote: Note? {
    guard let url = orgURL, let server = authServerID?.value, KeyText.isName(server.utf8.span),
      !url.isUnfinished, url.scheme == "https", url.hasPlausibleHost
    else { return nil }
    let base =
      url.withoutQuery.hasSuffix("/") ? String(url.withoutQuery.dropLast()) : url.withoutQuery
    return Note(
      "set FLASK_OIDC_CONFIG_URL to \(base)/oauth2/\(server)\(Issuer.discoverySuffix)",
      at: url.range
    )
  }
}

extension AmundsenOIDC {
  /// Where a client is filled in.
  fileprivate var firstClient: SourceRange? {
    AmundsenService.allCases.lazy.compactMap { self[$0] }
      .first { $0.clientID?.value.isEmpty == false || $0.clientSecret?.isEmpty == false }?
      .range
  }
}

extension AmundsenInstallation {
  /// Whether the image of the frontend is of the time before `oidc` came.
  fileprivate var hasOldImage: Bool {
    guard let tag = written.frontEnd?.imageTag, let version = ChartVersion(tag.value) else {
      return false
    }
    return version < ChartVersion(3, 9)
  }
}
