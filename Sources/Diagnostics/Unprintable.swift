/// A value that must never be shown, whatever it holds.
///
/// It has no description but a fixed word, and mirrors nothing, so that `print`, `dump` and the like
/// show nothing of what holds it either; to put it into a text is an error where warnings are.
public protocol Unprintable: CustomReflectable, CustomStringConvertible,
  CustomDebugStringConvertible
{}

extension Unprintable {
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }

  /// The word `<secret>`, for the case that it is printed through `Any`.
  public var description: String { "<secret>" }

  /// The word `<secret>`.
  public var debugDescription: String { "<secret>" }
}

// An unavailable function would be passed over in favour of one that prints; a deprecated one is not.
extension DefaultStringInterpolation {
  /// Warns that a secret is put into text, and puts nothing there.
  @available(*, deprecated, message: "a secret is never printed")
  public mutating func appendInterpolation(_ secret: some Unprintable) {}

  /// Warns that a secret is put into text, and puts nothing there.
  @available(*, deprecated, message: "a secret is never printed")
  public mutating func appendInterpolation(_ secret: (some Unprintable)?) {}
}
