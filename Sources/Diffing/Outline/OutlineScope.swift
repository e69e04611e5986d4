import AuthModel

/// What has to be known beside a document to make its parts.
struct OutlineScope {
  /// What the files of its side give to it.
  let given: GivenValues
  /// What is named on both sides, but is among the files of one of them only.
  let foreign: Set<GivenSource>
  /// What the document on the other side was bound as, if there is one and it was.
  var other: Configuration?

  /// A document that stands for itself.
  static let alone = OutlineScope(given: .none, foreign: [])
}
