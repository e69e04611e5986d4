/// What the line `-----BEGIN …-----` says stands below it (RFC 7468, section 4 and following; PKCS #1 and
/// SEC 1 for the older labels).
public enum PEMLabel: String, CaseIterable, Sendable {
  /// An RSA key alone (PKCS #1).
  case rsaKey = "RSA PRIVATE KEY"
  /// A key of any kind (PKCS #8).
  case key = "PRIVATE KEY"
  /// A key of any kind behind a password.
  case encryptedKey = "ENCRYPTED PRIVATE KEY"
  /// A key of elliptic curves (SEC 1).
  case ellipticKey = "EC PRIVATE KEY"
  /// A key as ssh-keygen writes it.
  case openSSHKey = "OPENSSH PRIVATE KEY"
  /// The public half of a key.
  case publicKey = "PUBLIC KEY"
  /// A certificate.
  case certificate = "CERTIFICATE"
}
