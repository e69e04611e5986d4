/// One replacement of text in a file.
///
/// No text of it is ever a secret: what a fix has to put elsewhere, it names by where it stands.
public struct Edit: Hashable, Sendable {
  /// A part of what stands there afterwards.
  public enum Piece: Hashable, Sendable {
    /// Text that authcfg writes, never a secret.
    case text(String)
    /// The bytes of this range of the same file, moved here.
    ///
    /// Every line that starts behind the first byte of the range gets `indentedBy` more blanks, or as
    /// many fewer as it has of them; empty lines stay empty.
    case source(SourceRange, indentedBy: Int)
    /// The bytes of this range of the same file, moved here and written in base64.
    ///
    /// What comes of a secret is one as well, so that no fix may hold it as text.
    case base64(SourceRange)
  }

  /// The bytes that go; empty for an insertion.
  public let range: SourceRange
  /// What stands there afterwards, piece by piece; empty for a deletion.
  public let replacement: [Piece]

  /// Makes the edit that puts `replacement` in the place of `range`.
  public init(_ range: SourceRange, with replacement: [Piece]) {
    self.range = range
    self.replacement = replacement.filter { $0 != .text("") }
  }

  /// Makes the edit that puts the text `replacement` in the place of `range`.
  public init(_ range: SourceRange, with replacement: String) {
    self.init(range, with: [.text(replacement)])
  }

  /// The ranges of the file whose bytes are moved.
  var movedRanges: [SourceRange] {
    replacement.compactMap { piece in
      switch piece {
      case .text: nil
      case .source(let range, _), .base64(let range): range
      }
    }
  }
}

extension Edit {
  /// All that stands there afterwards, if nothing of it is moved.
  public var text: String? {
    var text = ""
    for piece in replacement {
      guard case .text(let own) = piece else { return nil }
      text += own
    }
    return text
  }
}
