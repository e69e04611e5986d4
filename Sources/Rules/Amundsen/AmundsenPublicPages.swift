import AuthModel
import Diagnostics
import Linting

/// Finds whitelists of flaskoidc that let people see pages without signing in.
///
/// A request passes if its path, without slashes around it, or the name of its route is an element of
/// `FLASK_OIDC_WHITELISTED_ENDPOINTS`. An empty element, which a comma too many or an empty value makes, is
/// the path of the front page. `index` is the route of the frontend that serves every page. There are no
/// wildcards: `*` lets nothing pass.
struct AmundsenPublicPages: Rule {
  static let severity = Severity.error

  func check(_ use: AmundsenUse, report: inout Report) {
    guard let text = use.text(of: "FLASK_OIDC_WHITELISTED_ENDPOINTS") else { return }
    let whitelist = AmundsenWhitelist(text)
    let services = use.readers.map(\.service)
    let isFrontend = services.contains(.frontend)
    let isUnknown = services.contains(nil)
    let fix = whitelist.mended.map {
      Fix.replace($0.range, with: $0.value, "write '\($0.value)'")
    }
    if whitelist.elements.contains("") {
      report(
        text.value.isEmpty
          ? "an empty whitelist shows the front page to everybody"
          : "an empty element shows the front page to everybody",
        at: text.value.isEmpty ? use.setting.name.range : text.range,
        as: isFrontend || isUnknown ? nil : .warning,
        notes: [
          Note(
            text.value.isEmpty
              ? "it is one element, which is equal to the path '/' without its slash"
              : "a comma too many makes one, which is equal to the path '/' without its slash"
          ),
          text.value.isEmpty ? Note("the health check then asks for a sign-in") : nil,
        ].compactMap(\.self),
        fix: text.value.isEmpty ? nil : fix
      )
    }
    if isFrontend || isUnknown, whitelist.elements.contains("index") {
      report(
        "'index' shows every page of the frontend to everybody",
        at: text.range,
        as: isFrontend ? nil : .warning,
        notes: [Note("it is the route that serves all of them")],
        fix: fix
      )
    }
    if whitelist.elements.contains(where: { $0.utf8.contains(UInt8(ascii: "*")) }) {
      report(
        "'*' lets nothing pass",
        at: text.range,
        as: .warning,
        notes: [Note("elements are compared as a whole, and there are no wildcards")]
      )
    }
  }
}
