import Diagnostics
public import Diffing

/// Documents as lines `path: value`, the same for what is the same in meaning.
///
/// What may be a secret is the same mark whatever it is: two runs cannot tell each other which are equal.
public struct CanonicalText {
  private let documents: [CanonicalDocument]

  /// Takes the documents of one file.
  public init(_ documents: [CanonicalDocument]) {
    self.documents = documents
  }

  /// The lines.
  public var text: String {
    documents.map { document in
      let head = documents.count > 1 || document.object != nil
      let title = head ? "# \(document.object ?? "document")\n" : ""
      return title
        + document.settings.map { setting in
          "\(setting.path): \(Self.text(of: setting.value))".printable + "\n"
        }.joined()
    }.joined(separator: "\n")
  }

  private static func text(of value: ChangedValue.Content) -> String {
    switch value {
    case .text(let text): text.isEmpty ? "\"\"" : text
    case .literal(let text): text
    case .hidden: KeyText.mark
    case .reference(let holder, let name, let key, _):
      "from \(holder.rawValue) '\(name)', key '\(key)'"
    case .texts(let texts): "[\(texts.joined(separator: ", "))]"
    case .mapping: "{}"
    case .list: "[]"
    }
  }
}
