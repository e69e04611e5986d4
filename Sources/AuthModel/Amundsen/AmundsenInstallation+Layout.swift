public import Diagnostics
import HelmValues

extension AmundsenInstallation.Era {
  /// Whether a chart of the layout reads `field`, one of the declared fields of the values.
  public func reads(_ field: DeclaredField) -> Bool {
    let keys = field.keys
    let isOld = AmundsenOldKeys.names.contains(keys.last ?? "")
    switch self {
    case .oldest:
      return keys.count == 1 && (isOld || ["frontEndServiceImage", "ingress"].contains(keys[0]))
    case .middle:
      if isOld { return keys.count == 2 && keys[0] == AmundsenService.frontend.valuesKey }
      let isNew = ["oidc", "flaskApp", "frontEndServiceImage"].contains(keys[0])
      return !isNew && !(keys.count > 1 && ["config", "envVars"].contains(keys[1]))
    case .current:
      return !(isOld && keys.count < 3) && keys[0] != "frontEndServiceImage"
    }
  }

  /// The charts that have the layout, as the end of a sentence.
  public var charts: String {
    switch self {
    case .oldest: "chart 0.1.0"
    case .middle: "charts 1.0.0 to 2.1.0"
    case .current: "charts from 2.1.1 on"
    }
  }
}

extension AmundsenInstallation {
  /// Whether values in the layout of charts 1.0.0 to 2.1.0 make people sign in at the frontend, with a
  /// client that they give themselves.
  public var makesOldClient: Bool {
    guard era == .middle, let keys = written.frontEnd?.old else { return false }
    return keys.isMeant
      && [keys.oidcEnabled, keys.createOIDCSecret].allSatisfy { $0?.isTrue == true }
  }

  /// Where Okta has the discovery document of the server whose endpoints those charts write down, at the
  /// URL of the organization; `nil` if that or the server is not given as both charts take it.
  ///
  /// Source: templates/secret of the chart, which writes `<URL>/oauth2/<server>` as the issuer.
  public var oldDiscoveryURL: Located<String>? {
    guard makesOldClient, let keys = written.frontEnd?.old, let url = keys.orgURL,
      let server = keys.authServerID?.value, !server.isEmpty,
      server.utf8.allSatisfy({ $0.isAlphanumeric || "-_".utf8.contains($0) }),
      url.scheme == "https", url.text.utf8.count == "https://\(url.host)".utf8.count
    else { return nil }
    return Located("\(url.text)/oauth2/\(server)/.well-known/openid-configuration", at: url.range)
  }
}

extension Entry {
  /// Whether Helm takes the value for true.
  fileprivate var isTrue: Bool {
    switch value.scalar {
    case .boolean(let isOn): isOn
    case .string(let text): !text.isEmpty
    default: false
    }
  }
}

extension AmundsenOldKeys {
  /// The names of the keys.
  static let names = Set(fields(at: \AmundsenValues.oldest, "").map(\.declaration.name))
}
