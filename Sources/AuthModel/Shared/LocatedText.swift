public import Diagnostics

extension Located<String> {
  /// The place of the text between its quotes; `nil` if it does not stand there byte for byte.
  ///
  /// Escapes and block scalars are longer than what they stand for by more than two quotes.
  public var textRange: SourceRange? {
    switch range.count - value.utf8.count {
    case 0: range
    case 2: range.slice(1, count: range.count - 2)
    default: nil
    }
  }
}
