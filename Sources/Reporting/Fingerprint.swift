import Diagnostics

/// What makes a finding the same one after lines above it have come or gone: its rule and the line it
/// starts in, as far as that may be shown.
///
/// Nothing hidden goes in, so that no secret can be guessed from it.
enum Fingerprint {
  /// Those of all `diagnostics`, findings of `report`, in their order: sixteen hexadecimal digits of rule,
  /// path and line, a colon, and how many findings before it have the same, from 1.
  static func all(_ diagnostics: [Diagnostic], in report: LintReport) -> [String] {
    numbered(
      hashes(of: diagnostics, in: report) { [$0.rule, report.file($0.range).repositoryPath()] }
    )
  }

  /// `hashes`, each with how many before it are the same, from 1.
  static func numbered(_ hashes: [String]) -> [String] {
    var counts: [String: Int] = [:]
    return hashes.map { digits in
      counts[digits, default: 0] += 1
      return "\(digits):\(counts[digits] ?? 1)"
    }
  }

  /// Sixteen hexadecimal digits of the rule and the line of each of `diagnostics`, findings of `report`,
  /// wherever the file lies.
  static func contents(of diagnostics: [Diagnostic], in report: LintReport) -> [String] {
    hashes(of: diagnostics, in: report) { [$0.rule] }
  }

  private static func hashes(
    of diagnostics: [Diagnostic],
    in report: LintReport,
    _ words: (Diagnostic) -> [String]
  ) -> [String] {
    var lines = LineCache(report)
    return diagnostics.map { diagnostic in
      let line = lines.excerpt(of: diagnostic.range).text.utf8.filter { !$0.isBlank }
      return hash(words(diagnostic).map { Array($0.utf8) } + [line])
    }
  }

  /// Sixteen hexadecimal digits of `parts`.
  static func hash(_ parts: [[UInt8]]) -> String {
    var hash = FNV1a()
    hash.add(parts.joined(separator: [0]))
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
