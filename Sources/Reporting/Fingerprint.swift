import Diagnostics

/// What makes a finding the same one after lines above it have come or gone: its rule and the line it
/// starts in, as far as that may be shown.
///
/// Nothing hidden goes in, so that no secret can be guessed from it. The hash is FNV-1a of 64 bits, of
/// which nobody expects that it withstands an attack.
struct Fingerprint {
  /// Those of all `diagnostics`, findings of `report`, in their order.
  static func all(_ diagnostics: [Diagnostic], in report: LintReport) -> [String] {
    var lines = LineCache(report)
    var fingerprint = Fingerprint()
    return diagnostics.map { diagnostic in
      fingerprint.next(
        rule: diagnostic.rule,
        path: report.file(diagnostic.range).source.path,
        line: lines.excerpt(of: diagnostic.range).text
      )
    }
  }

  /// The fingerprints given so far, and how often.
  private var counts: [String: Int] = [:]

  /// The fingerprint of a finding of `rule` in `excerpt` of the file at `path`: sixteen hexadecimal digits, a
  /// colon, and how many findings before it have the same, from 1.
  private mutating func next(rule: String, path: String, line excerpt: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let line = excerpt.utf8.lazy.filter { !$0.isBlank }
    for byte in [Array(rule.utf8), Array(path.utf8), Array(line)].joined(separator: [0]) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    let text = String(repeating: "0", count: 16 - digits.utf8.count) + digits
    counts[text, default: 0] += 1
    return "\(text):\(counts[text] ?? 1)"
  }
}
