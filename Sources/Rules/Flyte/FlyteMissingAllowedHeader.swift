import AuthModel
import Diagnostics
import Linting

/// Notes `allowedHeaders` without the header that brings the token.
///
/// A page of another origin may send no other headers than those of the list. A list of one's own takes the
/// place of the default, which has `flyte-authorization`; and with `grpcAuthorizationHeader` or
/// `httpAuthorizationHeader` the header has another name.
struct FlyteMissingAllowedHeader: Rule {
  static let severity = Severity.note
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard let deployment = configuration.flyte, deployment.isInForce else { return }
    guard let security = deployment.security, security.allowCORS?.value != false else { return }
    let named = deployment.auth?.tokenHeader
    let header = named?.value ?? FlyteAuth.defaultHeader
    let list = security.allowedHeaders.flatMap { $0.range.isBuiltIn ? nil : $0 }
    let allowed =
      list?.value.map { $0.value.lowercased() } ?? ["content-type", FlyteAuth.defaultHeader]
    let sufficient: Set = [header.lowercased(), "authorization", "*"]
    guard !Placeholder.isUnfinished(header), sufficient.isDisjoint(with: allowed) else { return }
    guard let place = list?.range ?? named?.range else { return }
    report(
      "'allowedHeaders' lacks '\(KeyText.shown(header))', which brings the token",
      at: place,
      notes: [
        Note("a page of another origin may not send it"),
        list == nil
          ? Note("the default has Content-Type and flyte-authorization only")
          : Note("a list of one's own takes the place of the default"),
      ],
      fix: fix(header, list, configuration)
    )
  }

  private func fix(
    _ header: String,
    _ list: Located<[Located<String>]>?,
    _ configuration: Configuration
  ) -> Fix? {
    guard let list, let last = list.value.last, KeyText.isName(header.utf8.span) else { return nil }
    return configuration.edits(adding: header, behind: last.range, inListAt: list.range)
      .map { Fix("allow it", edits: $0) }
  }
}

extension FlyteAuth {
  /// The header that the token of HTTP calls comes in, where one is named.
  fileprivate var tokenHeader: Located<String>? {
    [httpAuthorizationHeader, grpcAuthorizationHeader].compactMap(\.self).first {
      !$0.value.isEmpty
    }
  }
}
