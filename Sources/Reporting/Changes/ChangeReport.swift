public import Diagnostics
public import Diffing

/// Everything that a comparison has to say, with the files that it was made of.
public struct ChangeReport: Sendable {
  /// What was found.
  public let comparison: Comparison
  private let files: [SourceFile.ID: SourceFile]
  private let labels: [HiddenText: String]

  /// Makes the report on `comparison`, made of `files`.
  public init(_ comparison: Comparison, files: [SourceFile]) {
    self.comparison = comparison
    self.files = Dictionary(files.map { ($0.id, $0) }) { first, _ in first }
    labels = Self.labels(of: comparison.changes)
  }

  /// A letter for each hidden value, in the order in which they come.
  ///
  /// Equal values have the same letter, and nothing about a value can be told from it: not even a keyed
  /// hash is made of it.
  private static func labels(of changes: [Change]) -> [HiddenText: String] {
    changes.flatMap { [$0.old, $0.new] }.compactMap { $0 }.reduce(into: [:]) { labels, value in
      guard let text = value.hidden, labels[text] == nil else { return }
      labels[text] = letters(labels.count)
    }
  }

  /// `A` to `Z`, then `AA` and so on.
  private static func letters(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? letter : letters(index / 26 - 1) + letter
  }

  /// What stands for `text`: `***A`.
  func label(of text: HiddenText) -> String { KeyText.mark + (labels[text] ?? "") }

  /// The numbers of the whole.
  public var summary: ChangeSummary { ChangeSummary(comparison) }

  func file(of range: SourceRange) -> SourceFile {
    guard let file = files[range.file] else {
      preconditionFailure("a change in a file of another run")
    }
    return file
  }
}

extension ChangeReport {
  /// What `value` looks like, in one line.
  func text(of value: ChangedValue) -> String {
    let text = text(of: value.content)
    return value.isDefault ? "\(text) (default)" : text
  }

  /// What `content` looks like, in one line.
  func text(of content: ChangedValue.Content) -> String {
    switch content {
    case .text(let text): text.isEmpty ? "\"\"" : text
    case .literal(let text): text
    case .hidden(let text): label(of: text)
    case .reference(let holder, let name, let key, let value):
      "from \(holder.rawValue) '\(name)', key '\(key)'\(value.map { ": \(label(of: $0))" } ?? "")"
    case .texts(let texts): "[\(texts.joined(separator: ", "))]"
    case .mapping(0): "{}"
    case .list(0): "[]"
    case .mapping(let count): Self.count(count, "key")
    case .list(let count): Self.count(count, "item")
    }
  }

  /// What the change is called: its document and its path.
  func title(of change: Change) -> String {
    let document = [
      change.document.object, change.document.file.isEmpty ? nil : change.document.file,
    ]
    .compactMap { $0 }.first
    let path = change.path.description
    guard let document else { return path.isEmpty ? "the whole document" : path }
    return path.isEmpty ? document : "\(document): \(path)"
  }

  static func count(_ number: Int, _ word: String) -> String {
    number == 1 ? "1 \(word)" : "\(number) \(word)s"
  }
}
