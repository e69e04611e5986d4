import AuthModel
import Diagnostics
import Linting

/// Requires `FLASK_OIDC_REDIRECT_URI` to be a path.
///
/// Despite its name it is the path of a route: with a whole URL, without a slash in front, or with nothing,
/// the service ends at its start with `ValueError: urls must start with a leading slash`. Host and scheme of
/// the redirect URI come from the request and from `FLASK_OIDC_FORCE_SCHEME`.
struct AmundsenMalformedRedirectPath: Rule {
  static let severity = Severity.error

  func check(_ use: AmundsenUse, report: inout Report) {
    guard let text = use.text(of: "FLASK_OIDC_REDIRECT_URI"), !text.value.hasPrefix("/") else {
      return
    }
    let url = URLReference(text.value, at: text.range, verbatimAt: text.textRange?.start)
    let path = url.scheme == nil ? nil : url.path
    report(
      text.value.isEmpty
        ? "the path that people come back to is empty"
        : url.scheme != nil
          ? "this is a URL; expected its path alone"
          : "'\(KeyText.shown(text.value))' does not start with a slash",
      at: text.value.isEmpty ? use.setting.name.range : text.range,
      notes: [
        Note("the service ends at its start: ValueError: urls must start with a leading slash"),
        path?.isEmpty != false ? Note("the default is '/auth'") : nil,
      ].compactMap(\.self),
      fix: path.flatMap { path in
        guard !path.isEmpty, path != "/" else { return nil }
        return text.textRange.map { .replace($0, with: path, "keep the path") }
      }
    )
  }
}
