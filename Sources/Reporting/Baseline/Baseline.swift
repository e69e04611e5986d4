public import Diagnostics

/// The findings that a project has agreed to live with for now, version 1 of its file.
///
/// An entry names no line, so that it survives lines that come or go above it, and quotes none, so that no
/// secret is in it: a finding is known by its rule, its file and the `Fingerprint` of its line.
public struct Baseline: Codable, Hashable, Sendable {
  /// The version of the format.
  public let version: Int
  /// What is known, in the order of file, rule and fingerprint.
  public let findings: [Entry]

  /// Findings that are the same but for their place in the file.
  public struct Entry: Codable, Hashable, Sendable {
    /// The path of the file, relative to the folder of the baseline.
    public let file: String
    /// The name of the rule.
    public let rule: String
    /// The hash of rule and line: sixteen hexadecimal digits.
    public let fingerprint: String
    /// How many there are, from 1.
    public let count: Int
  }

  /// The version that is written, and the only one that is understood.
  public static let currentVersion = 1

  /// Makes a baseline of all findings that stand in `report`, of files that `path` has a path for.
  public init(_ report: LintReport, path: (SourceFile.ID) -> String?) {
    self.init(Self.keys(of: report.diagnostics, in: report, path).compactMap(\.self))
  }

  init(_ keys: [Key]) {
    let counts = keys.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    version = Self.currentVersion
    findings = counts.sorted { $0.key < $1.key }.map { key, count in
      Entry(file: key.file, rule: key.rule, fingerprint: key.fingerprint, count: count)
    }
  }

  /// What makes findings the same.
  struct Key: Hashable, Comparable {
    let file: String
    let rule: String
    let fingerprint: String

    static func < (one: Key, other: Key) -> Bool {
      (one.file, one.rule, one.fingerprint) < (other.file, other.rule, other.fingerprint)
    }
  }

  /// The keys of `diagnostics`, findings of `report`, in their order.
  static func keys(
    of diagnostics: [Diagnostic],
    in report: LintReport,
    _ path: (SourceFile.ID) -> String?
  ) -> [Key?] {
    zip(diagnostics, Fingerprint.contents(of: diagnostics, in: report)).map { finding, hash in
      path(finding.range.file).map { Key(file: $0, rule: finding.rule, fingerprint: hash) }
    }
  }
}

extension Baseline.Entry {
  var key: Baseline.Key { Baseline.Key(file: file, rule: rule, fingerprint: fingerprint) }
}
