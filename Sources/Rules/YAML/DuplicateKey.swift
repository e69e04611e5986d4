import AuthModel
import Diagnostics
import Linting
import YAML

/// Finds keys that stand twice in one mapping.
///
/// YAML forbids it, but Helm and kubectl say nothing and keep the last one. The first is dropped with
/// everything below it: two `astronomer:` blocks are not put together.
///
/// Airflow keeps the last one of its connections as well, and so do most readers of a policy of AWS IAM,
/// which IAM may refuse. Values of a condition that are written under one key each were meant as one list,
/// and the keys of an operator that stands twice as those of one.
///
/// Merge keys (`<<`) may be repeated. Of keys that stand beside the section that they belong into,
/// `lost-indentation` speaks.
struct DuplicateKey: Rule {
  static let severity = Severity.error

  func check(_ configuration: Configuration, report: inout Report) {
    // Variables of other formats are spoken of as such.
    guard configuration.sources.allSatisfy({ FileFormat(path: $0.path) == .yaml }) else { return }
    let duplicates = configuration.documents.flatMap { $0.duplicateKeys() }
    guard !duplicates.isEmpty else { return }
    let outdented = configuration.outdentedKeys
    let disclosed = Set(configuration.disclosed)
    let merging = configuration.conditionMerging
    for duplicate in duplicates where !outdented.contains(duplicate.key.range) {
      let key = duplicate.key
      if key.resolved.hasText("<<"), key.style == .plain { continue }
      let isHarmless = disclosed.contains(key.range)
      let text = isHarmless ? key.text : KeyText.shown(key.resolved.text)
      let name = key.hasColonBehind ? text : KeyText.mark
      report(
        "key '\(name)' stands in this mapping already",
        at: key.range,
        notes: [Note(configuration.effectOfDuplicates, at: duplicate.first.range)],
        fix: merging.flatMap { fix($0, key) }
      )
    }
  }
}

extension DuplicateKey {
  private func fix(_ merging: ConditionMerging, _ key: Node) -> Fix? {
    let title =
      merging.isOperator(key) ? "put its keys below the first one" : "make one list of the values"
    return merging.edits(merging: key).map { Fix(title, edits: $0) }
  }
}

extension Configuration {
  /// What becomes of the first of two keys.
  fileprivate var effectOfDuplicates: String {
    switch kind {
    case .awsPolicy: "readers of JSON drop this one, and IAM may refuse the policy"
    case .airflowConnections: "Airflow drops this one with everything below it"
    case .astroDeployment: "the Astro CLI drops this one with everything below it"
    case .airflowSettings: "the Astro CLI takes one of the two at most"
    default: "Helm and kubectl drop this one with everything below it"
    }
  }

  /// The places of keys that stand beside the section that they belong into.
  fileprivate var outdentedKeys: Set<SourceRange> {
    let keys = problems.flatMap { problem -> [BindingProblem.OutdentedKey] in
      if case .lostIndentation(let keys, _) = problem.kind { keys } else { [] }
    }
    return Set(keys.map(\.key.range))
  }
}

extension Node {
  /// Whether a colon follows; without one the key may well be a value: `{clientSecret: a,b}`.
  fileprivate var hasColonBehind: Bool {
    let next = stream.file.bytes[range.end...].first { !$0.isBlankOrBreak }
    return next == UInt8(ascii: ":")
  }
}
