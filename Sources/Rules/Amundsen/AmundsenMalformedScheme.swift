import AuthModel
import Diagnostics
import Linting

/// Requires `FLASK_OIDC_FORCE_SCHEME` to be exactly `https` or `http`.
///
/// flaskoidc puts the value before the redirect URI only if it is `https`, in lower case; anything else gives
/// `http`, and nothing at all a URI without scheme. The provider refuses both.
struct AmundsenMalformedScheme: Rule {
  static let severity = Severity.error

  func check(_ use: AmundsenUse, report: inout Report) {
    guard let text = use.text(of: "FLASK_OIDC_FORCE_SCHEME") else { return }
    guard !["https", "http"].contains(text.value) else { return }
    let meant = ["https", "https://", "https:", "true", "1", "yes", "on"]
    let isMeant = meant.contains(text.value.lowercased())
    report(
      text.value.isEmpty
        ? "without a scheme the redirect URI is no URL"
        : "'\(KeyText.shown(text.value))' is no scheme; expected 'https'",
      at: text.value.isEmpty ? use.setting.name.range : text.range,
      notes: [
        Note(
          text.value.isEmpty
            ? "it then starts with '//', and the provider refuses it"
            : "flaskoidc takes everything but 'https' for 'http', without a word"
        )
      ],
      fix: isMeant ? text.textRange.map { .replace($0, with: "https", "write 'https'") } : nil
    )
  }
}
