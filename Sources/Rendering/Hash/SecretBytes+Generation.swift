extension SecretBytes {
  /// A secret of 43 letters and digits, which hold 256 bits.
  ///
  /// No shell, YAML, URL or template gives any of them a meaning, and it can be no base64, whose length
  /// is a multiple of 4.
  public static func random(using generator: inout some RandomNumberGenerator) -> SecretBytes {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
    return SecretBytes(
      (0..<43).map { _ in letters[Int.random(in: letters.indices, using: &generator)] }
    )
  }

  /// What a file holds that is nothing but the secret: no line feed, which would become part of it in
  /// a Secret made with `kubectl create secret --from-file`.
  public var fileContent: [UInt8] { bytes }
}
