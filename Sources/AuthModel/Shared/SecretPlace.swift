import Diagnostics

/// A kind of place that a secret is read from.
enum SecretPlace: Sendable {
  /// A file, by its path.
  case file
  /// An environment variable, by its name.
  case variable

  /// Whether `text` looks like such a place, so that it may be shown: people put the secret there, too.
  func isOne(_ text: String) -> Bool {
    switch self {
    case .file:
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      return parts.count > 1 && parts.allSatisfy { $0.isEmpty || KeyText.isName($0.utf8.span) }
    case .variable:
      return KeyText.isName(text.utf8.span) && !text.utf8.contains(where: \.isLowercase)
    }
  }
}
