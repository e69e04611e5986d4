import Diagnostics
import HelmValues

extension AmundsenInstallation {
  /// The keys of layouts before `oidc` that are in force, if people sign in with them.
  public var keysInForce: AmundsenOldKeys? {
    let keys: AmundsenOldKeys? =
      switch era {
      case .oldest: written.oldest
      case .middle: written.frontEnd?.old
      case .current: nil
      }
    return keys.flatMap { $0.isMeant ? $0 : nil }
  }

  /// What the pods read of the Secret `oidc-config`, unless the chart makes it.
  ///
  /// Source: the templates of charts 0.1.0 to 2.1.0: the name is fixed, one key is mounted as a file, and
  /// the other one signs cookies.
  var secretReferences: [SecretReference] {
    guard let keys = keysInForce, let isOn = keys.oidcEnabled, isOn.value.scalar == .boolean(true),
      keys.createOIDCSecret.map({ $0.value.scalar == .boolean(false) }) ?? isComplete
    else { return [] }
    return ["OIDC_CLIENT_SECRET", "client_secrets.json"].map { key in
      SecretReference(
        reader: .oldAmundsenChart,
        variable: nil,
        secretName: Located("oidc-config", at: isOn.value.range),
        secretKey: nil,
        defaultKey: key,
        doubtfulFields: [],
        range: isOn.range
      )
    }
  }
}

extension SecretReader {
  /// The pods of Amundsen's charts before 2.1.1.
  fileprivate static let oldAmundsenChart = SecretReader(
    name: "the frontend",
    variableSetting: nil,
    nameSetting: "oidcEnabled",
    keySetting: nil,
    effectOfAbsence:
      "its pods do not start without it; 'createOidcSecret: true' lets the chart make it"
  )
}
