import AuthModel

extension ClientSecretsForm {
  /// The file with `secret` in it, laid out as the chart does.
  func filled(with secret: String) -> SecretBytes {
    let lines = entries.map { key, value in
      "    \(Self.quoted(key)): \(Self.quoted(value ?? secret)),\n"
    }
    // The chart writes this one, and nobody reads it.
    let last = "    \"redirect_uris\": [\"http://localhost/oidc_callback\"]\n"
    return SecretBytes("{\n  \"web\": {\n\(lines.joined())\(last)  }\n}\n".utf8)
  }

  /// A string of JSON; the text has no control characters.
  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
