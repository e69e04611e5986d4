import HelmValues

/// What a document is, and what had to be found in it to know that.
struct Recognition {
  /// What the document is.
  let kind: ConfigurationKind
  /// The processes, if these are what it is known by.
  let environments: [ProcessEnvironment]?

  /// Tells what `root` is, unless a person says so; `nil` if it has nothing to do with authentication.
  init?(_ root: Value, _ options: BindingOptions) {
    if let kind = options.kind ?? Self.kind(of: root) {
      self.kind = kind
      environments = nil
      return
    }
    let environments = ProcessEnvironment.ofInterest(in: root)
    guard !environments.isEmpty else { return nil }
    kind = .environment
    self.environments = environments
  }

  /// What `root` is, if it is known by its keys.
  private static func kind(of root: Value) -> ConfigurationKind? {
    if KubernetesSecret.recognizes(root) { return .kubernetes }
    // No other document says both; a chart has thousands of such objects that are nothing else.
    if root.value(of: "apiVersion") != nil, root.value(of: "kind") != nil { return nil }
    if AstronomerValues.recognizes(root) { return .astronomerValues }
    if AWSPolicy.recognizes(root) { return .awsPolicy }
    if AstroDeploymentFile.recognizes(root) { return .astroDeployment }
    if AirflowSettingsFile.recognizes(root) { return .airflowSettings }
    if AirflowConnectionList.recognizes(root) { return .airflowConnections }
    if GoogleServiceAccountKey.recognizes(root) { return .googleServiceAccountKey }
    if AmundsenInstallation.recognizes(root) { return .amundsenValues }
    if Registration.recognizes(root) { return .identityProvider }
    switch FlyteRecognition.chart(of: root) {
    case .binary: return .flyteBinaryValues
    case .core: return .flyteCoreValues
    case nil: break
    }
    if FlyteRecognition.holdsSections(root) { return .flyteadminConfiguration }
    return FlyteClientConfiguration.recognizes(root) ? .flyteClient : nil
  }
}
