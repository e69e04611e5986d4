import Diagnostics
import HelmValues

/// How values of Amundsen's chart are told from those of others.
extension AmundsenInstallation {
  /// Whether `root` is values of the chart, or of an umbrella chart that depends on it, and says something
  /// about signing in.
  static func recognizes(_ root: Value) -> Bool {
    recognizesOwn(root) || dependencyName(in: root) != nil
  }

  /// The name under which an umbrella chart gives this chart its values, if `root` does so.
  static func dependencyName(in root: Value) -> String? {
    guard root.isMapping, !recognizesOwn(root) else { return nil }
    return root.entries.first { $0.value.isMapping && recognizesOwn($0.value) }?.key.value
  }

  private static func recognizesOwn(_ root: Value) -> Bool {
    guard root.isMapping else { return false }
    if let oidc = root.value(of: "oidc"), oidc.isMapping, isOIDC(oidc) { return true }
    if root.has("frontEndServiceImage") || hasOldKeys(root) { return true }
    let frontEnds = ["frontEnd", "frontend", "FrontEnd"].compactMap(root.value)
    return frontEnds.contains { frontEnd in
      guard frontEnd.isMapping else { return false }
      if hasOldKeys(frontEnd) { return true }
      let className = frontEnd.value(at: ["config", "class"])?.text ?? ""
      if className.hasPrefix("amundsen_application.") { return true }
      let isBeside = root.has("metadata") || root.has("search") || root.has("flaskApp")
      let isOwn = frontEnd.has("envVars") || frontEnd.has("config") || frontEnd.has("imageTag")
      return isBeside && isOwn && frontEnd.mentionsAmundsen
    }
  }

  /// Whether it has keys that only `oidc` of this chart has.
  private static func isOIDC(_ oidc: Value) -> Bool {
    if let configs = oidc.value(of: "configs"), configs.isMapping,
      configs.entries.contains(where: { $0.key.value.hasPrefix("FLASK_OIDC_") })
    {
      return true
    }
    return AmundsenService.allCases.contains { service in
      let client = oidc.value(of: service.rawValue)
      return client?.has("client_id") == true || client?.has("client_secret") == true
    }
  }

  /// Whether two of the keys are there that older charts had, of which others have one at most.
  private static func hasOldKeys(_ mapping: Value) -> Bool {
    let names = [
      "oidcEnabled", "createOidcSecret", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_ORG_URL",
      "OIDC_AUTH_SERVER_ID",
    ]
    return names.count(where: mapping.has) > 1
  }
}

extension Value {
  fileprivate func has(_ key: String) -> Bool { entry(of: key) != nil }

  /// Whether the image is one of Amundsen's, or a variable.
  fileprivate var mentionsAmundsen: Bool {
    if value(of: "image")?.text.containsBytes(of: "amundsen") == true { return true }
    let variables = value(of: "envVars")?.entries ?? []
    return variables.contains { AmundsenVariable[$0.key.value] != nil }
  }
}
