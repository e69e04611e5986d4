import AuthModel
import Diagnostics
import Linting

/// Finds endpoints and consoles of a provider where its issuer is expected.
///
/// The product appends `/.well-known/openid-configuration` to what it is given; behind an
/// authorization or token endpoint there is no such document, so nobody can sign in. The issuer
/// stands at the top of the document that a browser shows at
/// `ISSUER/.well-known/openid-configuration`.
///
/// Astronomer takes the URL of that document as well; Flyte does not.
struct IssuerIsAnEndpoint: Rule {
  static let severity = Severity.error

  func check(_ use: IssuerUse, report: inout Report) {
    let issuer = use.issuer
    guard let pasted = use.pastedEndpoint else { return }
    let owner = issuer.provider.map { " of \($0.rawValue)" } ?? ""
    let expected = pasted.path.map { "https://\(pasted.host ?? issuer.url.authority)\($0)" }
    let what =
      switch pasted.kind {
      case .endpoint: "an endpoint\(owner)"
      case .administration: "an address for administrators\(owner)"
      case .document: "a discovery document\(owner)"
      }
    report(
      "'\(issuer.url.withoutQuery)' is \(what), not an issuer"
        + (expected.map { "; expected '\($0)'" } ?? ""),
      at: issuer.url.textRange,
      as: issuer.provider == nil && pasted.kind == .endpoint ? .warning : nil,
      notes: [
        pasted.kind == .document
          ? Note("\(use.relyingParty.name) appends '\(Issuer.discoverySuffix)' itself")
          : Note("there is no discovery document behind it")
      ],
      fix: issuer.url.fix(to: pasted)
    )
  }
}

extension IssuerUse {
  /// What the issuer is, unless it is what the product expects.
  fileprivate var pastedEndpoint: PastedEndpoint? {
    guard relyingParty.takesDiscoveryURL else {
      return PastedEndpoint.document(issuer) ?? PastedEndpoint(issuer)
    }
    return issuer.isDiscoveryURL ? nil : PastedEndpoint(issuer)
  }
}

extension URLReference {
  /// Host and port as written.
  fileprivate var authority: String { host + (port.map { ":\($0)" } ?? "") }

  /// The fix that leaves the issuer of `pasted`, if it can be told.
  fileprivate func fix(to pasted: PastedEndpoint) -> Fix? {
    guard isVerbatim, !hasUserInfo, let path = pasted.path else { return nil }
    let start = pasted.host == nil ? pathRange.start : hostRange.start
    let rest = SourceRange(file: range.file, start: start, end: textRange.end)
    return .replace(
      rest,
      with: (pasted.host ?? "") + path,
      "use the issuer",
      safety: pasted.isCertain ? .safe : .unsafe
    )
  }
}
