import AuthModel
import Diagnostics
import Linting

/// Requires the base domain to be a bare DNS name in lower case.
///
/// The chart puts `houston.` and `app.` before it without a look: `https://example.com` becomes the
/// host `houston.https://example.com`. Upper case and underscores are refused by Kubernetes as the
/// host of an ingress, and an unquoted wildcard is an alias in the file that Houston reads.
struct AstronomerMalformedBaseDomain: Rule {
  static let severity = Severity.error

  func check(_ values: AstronomerValues, report: inout Report) {
    guard let domain = values.global?.baseDomain, !domain.value.isEmpty else { return }
    guard !DNSName.isOne(domain.value), !Placeholder.isUnfinished(domain.value) else { return }
    let name = domain.value.bareName
    let isCredential = CredentialShape(domain.value)?.isCredential == true
    let isRepaired = name != domain.value && DNSName.isOne(name) && !isCredential
    report(
      "the base domain is not a bare DNS name in lower case"
        + (isRepaired ? "; expected '\(name)'" : ""),
      at: domain.range,
      notes: [Note("the chart puts 'houston.' and 'app.' before it as it stands")],
      fix: isRepaired
        ? domain.textRange.map { .replace($0, with: name, "leave the DNS name only") } : nil
    )
  }
}

extension String {
  /// The text without scheme, path, port, wildcard, blanks and final dot, in lower case.
  fileprivate var bareName: String {
    var name = lowercased()[...]
    while name.first?.isWhitespace == true { name = name.dropFirst() }
    while name.last?.isWhitespace == true { name = name.dropLast() }
    for prefix in ["https://", "http://"] where name.hasPrefix(prefix) {
      name = name.dropFirst(prefix.count)
    }
    name = name.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let at = name.lastIndex(of: "@") { name = name[name.index(after: at)...] }
    name = name.prefix { $0 != ":" }
    if name.hasPrefix("*.") { name = name.dropFirst(2) }
    if name.hasSuffix(".") { name = name.dropLast() }
    return String(name)
  }
}
