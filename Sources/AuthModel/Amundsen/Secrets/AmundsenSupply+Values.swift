public import Diagnostics
import HelmValues

extension AmundsenInstallation {
  /// What the services of the release called `release` take from Secrets.
  public func supplies(called release: String?) -> [AmundsenSupply] {
    guard era == .current else { return [olderSupply].compactMap(\.self) }
    return processes.compactMap { process in
      let id = process.text("FLASK_OIDC_CLIENT_ID")?.value
      let items = AmundsenSupply.variables(of: process).map { variable in
        let setting = process[variable.name]
        let isSet = setting.map { !$0.isEmpty && $0.anyText != nil } ?? false
        return AmundsenSupply.Item(
          variable: variable.name,
          secretName: AmundsenSupply.secretName(release, process.service?.rawValue),
          key: variable.name,
          place: setting?.name.range ?? process.place,
          state: isSet ? (setting?.name.range).map { .setInPlace($0) } ?? .missing : .missing,
          clientID: variable.isSessionKey ? nil : id,
          file: nil
        )
      }
      return items.isEmpty
        ? nil : AmundsenSupply(carrier: .chart, name: process.service?.rawValue, items: items)
    }
  }

  /// Whether signing in is switched on in the layout of a chart that was there before this one.
  public var isWrittenForOlderChart: Bool {
    era == .current && (written.oldest.isMeant || written.frontEnd?.old.isMeant == true)
  }

  /// The keys of the layout that the chart reads, if it is an older one and signing in is on.
  public var olderKeys: AmundsenOldKeys? {
    let keys: AmundsenOldKeys? =
      switch era {
      case .oldest: written.oldest
      case .middle: written.frontEnd?.old
      case .current: nil
      }
    return keys?.isMeant == true ? keys : nil
  }

  /// What charts before 2.1.1 take from `oidc-config`, unless they make that themselves
  /// (templates/secret-oidc-config, deployment-frontend and deployment-metadata of 2.1.0).
  private var olderSupply: AmundsenSupply? {
    guard let keys = olderKeys, keys.chartMakesSecret == nil, let place = keys.first?.range else {
      return nil
    }
    let item = AmundsenSupply.Item(
      variable: AmundsenOldKeys.secretKey,
      secretName: AmundsenOldKeys.secretName,
      key: AmundsenOldKeys.secretKey,
      place: place,
      state: .referred,
      clientID: keys.clientIDText?.value,
      file: ClientSecretsForm(keys)
    )
    return AmundsenSupply(carrier: .olderChart, name: nil, items: [item])
  }
}

extension AmundsenOldKeys {
  /// The Secret that the charts mount, whatever the release is called.
  public static let secretName = "oidc-config"
  /// The key in it with the client's secret, which is the session key as well.
  public static let secretKey = "OIDC_CLIENT_SECRET"

  /// What makes the chart write the Secret itself, if anything does.
  public var chartMakesSecret: SourceRange? {
    guard let entry = createOIDCSecret, entry.value.scalar != .boolean(false),
      !entry.value.isNull, !entry.value.text.isEmpty
    else { return nil }
    return entry.key.range
  }

  /// The client's id.
  var clientIDText: Located<String>? {
    clientID.flatMap { entry in
      let isSet = entry.value.isScalar && !entry.value.isNull && !entry.value.text.isEmpty
      return isSet ? Located(entry.value.text, at: entry.value.range) : nil
    }
  }

  /// The keys without which `client_secrets.json` is none.
  public var missingForFile: [String] {
    let parts: [(String, Bool)] = [
      ("OIDC_CLIENT_ID", clientIDText != nil),
      ("OIDC_ORG_URL", orgURL.map { !$0.withoutQuery.isEmpty } ?? false),
      ("OIDC_AUTH_SERVER_ID", authServerID.map { !$0.value.isEmpty } ?? false),
    ]
    return parts.filter { !$0.1 }.map(\.0)
  }
}
