import AuthModel
import YAML

extension ClientSecretsForm {
  /// The file with `secret` in it, laid out as the chart does.
  func filled(with secret: String) -> SecretBytes {
    let lines = entries.map { key, value in
      "    \(JSONText.quoted(key)): \(JSONText.quoted(value ?? secret)),\n"
    }
    // The chart writes this one, and nobody reads it.
    let last = "    \"redirect_uris\": [\"http://localhost/oidc_callback\"]\n"
    return SecretBytes("{\n  \"web\": {\n\(lines.joined())\(last)  }\n}\n".utf8)
  }
}
