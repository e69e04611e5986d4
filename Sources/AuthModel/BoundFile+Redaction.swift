public import Diagnostics
import HelmValues
import YAML

extension BoundFile {
  /// What must not be shown of the file: every value that is not known to be harmless.
  ///
  /// Keys are shown, and values of fields that are no secrets. Behind a syntax error, where nothing
  /// is known to be a key, the redaction itself decides by the look of a line.
  public func redaction() -> Redaction {
    let objects = configMaps.map { Located($0.name, at: $0.place) } + secretMakers.map(\.secretName)
    let names = objects.filter { KeyText.shown($0.value) == $0.value }.map(\.range)
    var finder = SecretFinder(configurations, embeddedStreams, names, isYAML: format == .yaml)
    for root in stream.documents.compactMap(\.root) { finder.visit(root) }
    let strangers = format == .environmentFile ? EnvironmentFile.strangers(in: source) : []
    // A comment may be what was switched off, its password included.
    let comments = stream.problems.filter { $0.kind == .json(.comment) }.map(\.range)
    return Redaction(
      concealed: finder.concealed + strangers + comments,
      unread: stream.unreadStart.map {
        SourceRange(file: source.id, start: start(ofUnread: $0), end: source.bytes.count)
      }
    )
  }

  /// The first byte that belongs to no node, be it before the place at which the reader gave up.
  ///
  /// A password may look like an alias or a tag.
  private func start(ofUnread end: Int) -> Int {
    let start = stream.documents.compactMap(\.root).map { $0.lastEnd(before: end) }.max() ?? 0
    let rest = source.bytes[min(start, end)..<end]
    let first = rest.firstIndex { !" \t\r\n:,[]{}-?".utf8.contains($0) } ?? end
    // At the beginning of a line the redaction knows a key by its look.
    let lineBreak = source.bytes[..<first].lastIndex(of: UInt8(ascii: "\n"))
    let lineStart = lineBreak.map { $0 + 1 } ?? 0
    let isFirst = source.bytes[lineStart..<first].allSatisfy { " \t-".utf8.contains($0) }
    return isFirst ? lineStart : first
  }
}

/// Collects what may be a secret in a document.
private struct SecretFinder {
  private(set) var concealed: [SourceRange] = []
  private let disclosed: Set<SourceRange>
  private let understood: Set<SourceRange>
  private let embedded: [Stream]
  /// The names in scalars of the form `NAME=value`, by the place of the whole.
  private let names: [SourceRange: SourceRange]

  private let isYAML: Bool

  init(
    _ configurations: [Configuration],
    _ embedded: [Stream],
    _ names: [SourceRange],
    isYAML: Bool
  ) {
    self.isYAML = isYAML
    self.embedded = embedded
    self.names = configurations.flatMap(\.assignments).reduce(into: [:]) { names, variable in
      names[variable.range] = variable.name.range
    }
    disclosed = Set(configurations.flatMap(\.disclosed) + names)
    understood = Set(configurations.flatMap(\.understood))
  }

  /// Conceals every scalar below `node` that is the value of a key, an item or a document, and every
  /// key that may be more than a name.
  mutating func visit(_ node: Node) {
    visitProperties(of: node)
    switch node.kind {
    case .scalar:
      if let text = embedded.first(where: { node.isBlock && node.range.contains($0.region) }) {
        visit(text)
      } else {
        conceal(node.range)
      }
    case .alias:
      // A password that starts with an asterisk is an alias to YAML.
      if !node.resolved.isCollection { concealed.append(node.range) }
    case .sequence:
      for item in node.items { visit(item) }
    case .mapping:
      // A password in braces is a mapping to YAML.
      let mayBeText = isYAML && node.style == .flow && !understood.contains(node.range)
      for (key, value) in node.entries {
        if key.kind != .scalar || mayBeText && !key.isPathOfTemplate
          || !key.isPlainName(before: value)
        {
          visit(key)
        } else {
          visitProperties(of: key)
        }
        visit(value)
      }
    }
  }

  /// Conceals what may be a secret in a text that is a file of its own, and all of it that could not be
  /// read.
  private mutating func visit(_ text: Stream) {
    for root in text.documents.compactMap(\.root) { visit(root) }
    guard let start = text.unreadStart else { return }
    let read = text.documents.compactMap(\.root).map { $0.lastEnd(before: start) }.max()
    let first = max(read ?? 0, text.region.start)
    concealed.append(text.file.range(min(first, text.region.end), text.region.end))
  }

  /// Conceals what may be a password that starts with `!` or `&`.
  private mutating func visitProperties(of node: Node) {
    if let tag = node.tag, !Self.tags.contains(tag.value) { concealed.append(tag.range) }
    let isKnown = node.kind != .scalar || !node.isEmptyPlain && disclosed.contains(node.range)
    if !isKnown, let anchor = node.anchor { concealed.append(anchor.range) }
  }

  /// The tags of YAML 1.1, which hide nothing.
  private static let tags = Set(
    ["str", "int", "float", "bool", "null", "map", "seq", "binary", "timestamp", "merge", "set"]
      .map { "tag:yaml.org,2002:\($0)" }
  )

  private mutating func conceal(_ range: SourceRange) {
    guard !disclosed.contains(range) else { return }
    let start = names[range]?.end ?? range.start
    concealed.append(SourceRange(file: range.file, start: start, end: range.end))
  }
}

extension Node {
  fileprivate var isCollection: Bool { kind == .mapping || kind == .sequence }

  /// Whether the text is what stands between the braces of `{{ .Values.x }}`.
  fileprivate var isPathOfTemplate: Bool {
    [".Values.", ".Release.", ".Chart."].contains { text.hasPrefix($0) }
  }

  /// The end of the last scalar or alias below that ends before `limit`.
  fileprivate func lastEnd(before limit: Int) -> Int {
    switch kind {
    case .scalar, .alias:
      range.end <= limit ? range.end : 0
    case .sequence:
      items.reduce(0) { max($0, $1.lastEnd(before: limit)) }
    case .mapping:
      entries.reduce(0) { end, entry in
        max(end, entry.key.lastEnd(before: limit), entry.value.lastEnd(before: limit))
      }
    }
  }

  /// Whether the key is spelled as names are and is none of the words between commas that flow
  /// mappings take for keys without a value.
  fileprivate func isPlainName(before value: Node) -> Bool {
    guard kind == .scalar, KeyText.isName(text.utf8.span) else { return false }
    let isTemplate = text.hasPrefix(".")
    return isTemplate || !value.isEmptyPlain || value.range.start > range.end
  }
}

extension Configuration {
  /// The variables that are written with their value in one scalar, under a name that may be shown.
  fileprivate var assignments: [EnvironmentVariable] {
    environments.flatMap(\.variables).filter { variable in
      variable.range != variable.name.range && variable.range == variable.scalar?.range
        && KeyText.isName(variable.name.value.utf8.span)
    }
  }
}
