import Diagnostics

/// The anchor and the tag of a node that has one of them.
struct Properties: Sendable {
  var anchor: Located<String>?
  var tag: Located<String>?

  /// The first byte of the first of them.
  var start: Int? {
    [anchor?.range.start, tag?.range.start].compactMap(\.self).min()
  }
}
