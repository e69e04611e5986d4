/// Environment variables.
public struct Environment: Sendable {
  private let lookUp: @Sendable (String) -> String?

  /// Makes an environment in which `lookUp` finds variables.
  public init(_ lookUp: @escaping @Sendable (String) -> String?) {
    self.lookUp = lookUp
  }

  /// The value of the variable `name`; `nil` if it is not set.
  public subscript(name: String) -> String? { lookUp(name) }
}

extension Environment: ExpressibleByDictionaryLiteral {
  /// Makes an environment of the variables that are written down.
  public init(dictionaryLiteral elements: (String, String)...) {
    self.init(Dictionary(elements) { _, last in last })
  }

  /// Makes an environment of `variables`.
  public init(_ variables: [String: String]) {
    self.init { variables[$0] }
  }
}
