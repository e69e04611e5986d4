import AuthModel
import Diagnostics
import Linting

/// Requires the redirect URI of a site under HTTPS to be one of HTTPS.
///
/// Behind a proxy that ends TLS, flaskoidc 1.0 and later tells the provider whatever scheme
/// `FLASK_OIDC_FORCE_SCHEME` says, and that is `http` unless it is set, even where the proxy sends the right
/// headers: the provider refuses the URI. Older lines have `OVERWRITE_REDIRECT_URI` for the whole URI.
///
/// That the site is under HTTPS is told by `baseUrl`, `FRONTEND_BASE`, or an ingress with a certificate. Where
/// other places may set further variables it is a warning.
struct AmundsenInsecureRedirect: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard !configuration.isSample else { return }
    for process in configuration.amundsenProcesses {
      guard process.usesFlaskOIDC, let evidence = process.httpsEvidence,
        let installed = process.installed
      else { continue }
      switch process.line {
      case .current? where Self.scheme?.mayBeRead(by: installed.versions) == true:
        checkScheme(process, evidence, configuration, &report)
      case .first?, .second?:
        checkRedirect(process, evidence, &report)
      default:
        break
      }
    }
  }

  private func checkScheme(
    _ process: AmundsenProcess,
    _ evidence: SourceRange,
    _ configuration: Configuration,
    _ report: inout Report
  ) {
    let setting = process["FLASK_OIDC_FORCE_SCHEME"]
    guard setting == nil || setting?.text?.value == "http" else { return }
    report(
      "people reach the site over HTTPS, but come back to it over HTTP",
      at: setting?.place ?? evidence,
      as: setting == nil && process.mayHoldMore ? .warning : nil,
      notes: [
        Note(
          setting == nil
            ? "without FLASK_OIDC_FORCE_SCHEME the redirect URI is one of http, which the provider refuses"
            : "the provider refuses a redirect URI of http"
        ),
        setting == nil
          ? Note("expected 'FLASK_OIDC_FORCE_SCHEME: https'")
          : Note("the site is under HTTPS", at: evidence),
      ],
      fix: fix(setting, configuration)
    )
  }

  private func fix(_ setting: AmundsenSetting?, _ configuration: Configuration) -> Fix? {
    if let setting {
      return setting.text?.textRange.map { .replace($0, with: "https", "write 'https'") }
    }
    guard let oidc = configuration.amundsen?.written.oidc else { return nil }
    let settings = [(key: "FLASK_OIDC_FORCE_SCHEME", value: "https")]
    return configuration.edits(adding: settings, at: ["configs"], below: oidc.range).map {
      Fix("set 'FLASK_OIDC_FORCE_SCHEME'", edits: $0)
    }
  }

  private func checkRedirect(
    _ process: AmundsenProcess,
    _ evidence: SourceRange,
    _ report: inout Report
  ) {
    let setting = process["OVERWRITE_REDIRECT_URI"]
    guard setting == nil || setting?.text?.value.hasPrefix("http://") == true else { return }
    report(
      "people reach the site over HTTPS, but come back to it over HTTP",
      at: setting?.place ?? evidence,
      as: setting == nil && process.mayHoldMore ? .warning : nil,
      notes: [
        Note(
          "flaskoidc before 1.0 builds the redirect URI from the request, unless OVERWRITE_REDIRECT_URI "
            + "gives all of it"
        ),
        process.installed?.evidence,
      ].compactMap(\.self)
    )
  }

  private static let scheme = AmundsenVariable["FLASK_OIDC_FORCE_SCHEME"]
}
