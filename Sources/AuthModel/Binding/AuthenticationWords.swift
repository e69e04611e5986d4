import Diagnostics

/// The words by which a file too broken to be bound still shows what it is about.
enum AuthenticationWords {
  /// Whether one of them stands in `file`.
  static func appear(in file: SourceFile) -> Bool {
    words.contains { file.firstOffset(of: $0) != nil }
  }

  private static let words: [StaticString] = [
    "openidConnect", "houston:", "kind: Secret", "discoveryUrl", "redirect_uris", "redirectUris",
  ]
}
