import Diagnostics

extension FlyteDeployment {
  /// The folder that Flyte's charts mount Secrets at.
  public static let secretFolder = "/etc/secrets/"
  /// The file that flytepropeller reads its secret from unless somebody says otherwise.
  public static let secretLocation = secretFolder + FlyteRelease.clientSecretKey

  /// The key of the Secret that flytepropeller reads its secret from; `nil` if it reads it from elsewhere.
  public var propellerSecretKey: String? {
    guard let location = propeller?.clientSecretLocation?.value, !location.isEmpty else {
      return FlyteRelease.clientSecretKey
    }
    guard location.hasPrefix(Self.secretFolder) else { return nil }
    let key = String(location.dropFirst(Self.secretFolder.utf8.count))
    return KubernetesName.isSecretKey(key) ? key : nil
  }
}
