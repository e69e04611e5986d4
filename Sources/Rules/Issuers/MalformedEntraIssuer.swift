import AuthModel
import Diagnostics
import Linting

/// Finds addresses of Entra ID that lead to tokens of version 1, or to nothing.
///
/// Without `/v2.0` behind the tenant, Entra serves the document of version 1: its tokens come from
/// `https://sts.windows.net/TENANT/` and have no `preferred_username`, from which Houston takes a
/// person's address. With tenant and version in the wrong order there is no document at all.
///
/// flyteadmin compares the issuer letter by letter and finds another one in that document. To look for the
/// document at one place and for the issuer of version 1 in tokens, it has `issuerUrl`.
///
/// A client that maps `email` to a claim of its own is taken to want version 1.
struct MalformedEntraIssuer: Rule {
  static let severity = Severity.error

  func check(_ use: IssuerUse, report: inout Report) {
    let issuer = use.issuer
    guard let entra = EntraIssuer(issuer) else { return }
    guard entra.tenant == .guid || entra.tenant == .domain else { return }
    switch entra.form {
    case .swapped:
      report(
        "tenant and version are in the wrong order; expected '/\(entra.tenantName)/v2.0'",
        at: issuer.pathRange,
        notes: [Note("Entra takes 'v2.0' for the name of a tenant and finds none")],
        fix: entra.rightPath("put the tenant first")
      )
    case .version1 where entra.isVersion1Host:
      report.version1(entra, use, fix: nil)
    case .version1:
      report.version1(entra, use, fix: entra.rightPath("append /v2.0"))
    case .version2 where entra.isVersion1Host:
      report(
        "'sts.windows.net' issues tokens of version 1 only; "
          + "expected the host 'login.microsoftonline.com' before '/v2.0'",
        at: issuer.url.hostRange,
        as: .warning
      )
    case .version2, .other:
      break
    }
  }
}

extension EntraIssuer {
  /// The fix that gives the issuer the path of version 2, if the tenant is sure.
  fileprivate func rightPath(_ title: String) -> Fix? {
    guard tenant == .guid, issuer.url.isVerbatim else { return nil }
    return .replace(issuer.pathRange, with: "/\(tenantName)/v2.0", title)
  }
}

extension IssuerUse {
  /// What becomes of the product with tokens of version 1, if anything.
  ///
  /// What is told `https://sts.windows.net/TENANT/` and compares is told the truth.
  fileprivate func effectOfVersion1(_ entra: EntraIssuer) -> Note? {
    if isCompared, !entra.isVersion1Host {
      return Note(mismatch(with: "https://sts.windows.net/TENANT-ID/"))
    }
    return mapsEmail ? nil : relyingParty.effectOfEntraVersion1.map { Note($0) }
  }
}

extension Report {
  fileprivate mutating func version1(_ entra: EntraIssuer, _ use: IssuerUse, fix: Fix?) {
    guard let effect = use.effectOfVersion1(entra) else { return }
    let url = entra.issuer.url
    self(
      entra.isVersion1Host
        ? "'sts.windows.net' is the issuer of version 1"
        : "without '/v2.0' behind the tenant, Entra ID serves version 1",
      at: entra.isVersion1Host ? url.hostRange : entra.tenantRange,
      as: use.isCompared ? .error : .warning,
      notes: [
        effect,
        Note("expected https://login.microsoftonline.com/TENANT/v2.0"),
      ],
      fix: fix
    )
  }
}
