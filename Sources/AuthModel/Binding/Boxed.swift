/// A section that is kept on the heap, so that a copy of the section around it is a reference.
///
/// A tree of structures is as large as all its fields together; rules ask for parts of it all the
/// time, and each answer would copy that much.
@propertyWrapper
public struct Boxed<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) {
      self.value = value
    }
  }

  private var box: Box?

  /// Makes a place without a section.
  public init() {}

  /// The section, if there is one.
  public var wrappedValue: Value? {
    get { box?.value }
    set { box = newValue.map(Box.init) }
  }
}
