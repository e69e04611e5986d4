import Diagnostics
import HelmValues

/// How values and files of Flyte are told from those of others.
enum FlyteRecognition {
  /// The chart that `root` is values of, be it below the name of a dependency, if they say something
  /// about signing in.
  static func chart(of root: Value) -> FlyteChart? {
    chart(ofOwn: root) ?? dependency(in: root)?.chart
  }

  /// The name under which an umbrella chart gives a chart of Flyte its values, if `root` does so.
  static func dependency(in root: Value) -> (name: String, chart: FlyteChart)? {
    guard chart(ofOwn: root) == nil else { return nil }
    for entry in root.entries where entry.value.isMapping {
      if let chart = chart(ofOwn: entry.value) { return (entry.key.value, chart) }
    }
    return nil
  }

  private static func chart(ofOwn root: Value) -> FlyteChart? {
    guard root.isMapping else { return nil }
    if isBinary(root) { return .binary }
    return isCore(root) ? .core : nil
  }

  private static func isBinary(_ root: Value) -> Bool {
    if let configuration = root.value(of: "configuration"), configuration.isMapping {
      if let auth = configuration.value(of: "auth"), isBinaryAuth(auth) || isPlainAuth(auth) {
        return true
      }
      if hasLostBinaryAuth(configuration) { return true }
      if configuration.value(of: "inline").map(holdsSections) == true { return true }
      // Values of a starter may say nothing of signing in, and be completed by another layer.
      if configuration.has("database"), configuration.has("storage"),
        configuration.has("inline") || configuration.has("auth")
      {
        return true
      }
    }
    return root.value(of: "flyte-core-components")?.isMapping == true
      || root.value(of: "auth").map(isBinaryAuth) == true || hasLostBinaryAuth(root)
      || root.value(of: "inline").map(holdsSections) == true
      || root.hasLost("inline", with: "auth") && isAboutSections(root)
  }

  /// The first key of values of flyte-binary that only Flyte 2 has, unless others are those of Flyte 1.
  static func keyOfSecondGeneration(in root: Value) -> SourceRange? {
    let components = root.value(of: "flyte-core-components")?.entries ?? []
    if components.contains(where: { ["admin", "propeller", "dataCatalog"].contains($0.key.value) })
    {
      return nil
    }
    let own = components.first {
      ["runs", "actions", "dataproxy", "secret"].contains($0.key.value)
    }
    let ingress = root.value(of: "ingress")?.entries.first {
      ["apiJwtIngress", "wellknownIngress"].contains($0.key.value)
    }
    return (own ?? ingress)?.key.range
  }

  /// Whether it has keys that only `configuration.auth` of flyte-binary has.
  private static func isBinaryAuth(_ auth: Value) -> Bool {
    // flyteadmin's own section of that name has authorizedUris as well.
    let isOwn = ["userAuth", "appAuth"].contains(where: auth.has)
    let isChosen = ["enabled", "oidc", "internal", "flyteClient"].contains(where: auth.has)
    guard isChosen, !isOwn else { return auth.has("enableAuthServer") }
    let names = [
      "flyteClient", "authorizedUris", "enableAuthServer", "clientSecretsExternalSecretRef",
    ]
    if names.contains(where: auth.has) { return true }
    return auth.value(of: "internal").map { $0.has("clientSecretHash") || $0.has("clientSecret") }
      ?? false
  }

  /// Whether it has keys that `configuration.auth` of flyte-binary shares with charts of others, whose
  /// parent is mostly called otherwise.
  private static func isPlainAuth(_ auth: Value) -> Bool {
    auth.has("enabled") && auth.value(of: "oidc").map { $0.has("baseUrl") } == true
  }

  /// Whether such keys stand beside an empty `auth`.
  private static func hasLostBinaryAuth(_ mapping: Value) -> Bool {
    mapping.hasLost("auth", with: "oidc", "internal")
      && (isBinaryAuth(mapping) || mapping.has("clientSecretHash"))
  }

  /// Whether keys of flyteadmin's section `auth` stand in `root` itself.
  private static func isAboutSections(_ root: Value) -> Bool {
    ["userAuth", "appAuth"].contains(where: root.has)
  }

  private static func isCore(_ root: Value) -> Bool {
    if root.value(at: ["configmap", "adminServer"]) != nil { return true }
    if root.value(at: ["configmap", "admin", "admin"]) != nil { return true }
    if root.value(at: ["secrets", "adminOauthClientCredentials"]) != nil { return true }
    if root.hasLost("configmap", with: "adminServer", "admin") { return true }
    if root.hasLost("secrets", with: "adminOauthClientCredentials") { return true }
    return root.value(at: ["flyteadmin", "secrets"])?.isMapping == true
  }

  /// Whether `root` is a configuration file of flyteadmin that says something about signing in.
  static func holdsSections(_ root: Value) -> Bool {
    guard root.isMapping else { return false }
    if let auth = root.value(of: "auth"),
      ["userAuth", "appAuth", "authorizedUris"].contains(where: auth.has)
    {
      return true
    }
    if root.hasLost("auth", with: "userAuth", "appAuth") { return true }
    let isOutdented = root.hasLost("server", with: "security")
    let security = root.value(at: isOutdented ? ["security"] : ["server", "security"])
    return ["useAuth", "oauth"].contains { security?.has($0) == true }
  }
}

extension Value {
  /// Whether it is a mapping with `key`.
  fileprivate func has(_ key: String) -> Bool { entry(of: key) != nil }

  /// Whether nothing stands below `key`, and one of `keys`, which belong there, beside it: the
  /// indentation was lost.
  fileprivate func hasLost(_ key: String, with keys: String...) -> Bool {
    value(of: key)?.isNull == true && keys.contains(where: has)
  }
}
