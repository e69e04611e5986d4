public import Diagnostics

/// A place because of which a chart cannot be rendered, or what it renders is not taken.
public struct ChartRefusal: Sendable {
  /// What is the matter.
  public let kind: Kind
  /// Where it stands.
  public let range: SourceRange

  /// What may be the matter.
  public enum Kind: Hashable, Sendable {
    /// The chart does without everything but this setting.
    case missing(path: String)
    /// A template action starts in the text and never ends.
    case openTemplate(path: String)
    /// A text of several lines breaks the manifest that it is put into.
    case severalLines(path: String)
    /// The value is no text, and is put where only text may stand.
    case notText(path: String)
  }
}
