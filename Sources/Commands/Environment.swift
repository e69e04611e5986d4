/// Environment variables.
public struct Environment: Sendable {
  private let lookUp: @Sendable (String) -> [UInt8]?
  private let allNames: @Sendable () -> [String]

  /// Makes an environment in which `lookUp` finds variables, and `names` tells which there are.
  public init(
    names: @escaping @Sendable () -> [String],
    _ lookUp: @escaping @Sendable (String) -> [UInt8]?
  ) {
    allNames = names
    self.lookUp = lookUp
  }

  /// The names of the variables that start with `prefix`, sorted.
  func names(startingWith prefix: String) -> [String] {
    allNames().filter { $0.hasPrefix(prefix) }.sorted()
  }

  /// The value of the variable `name`; `nil` if it is not set.
  public subscript(name: String) -> String? {
    lookUp(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of the variable `name` as it is, text or not; `nil` if it is not set.
  public func bytes(of name: String) -> [UInt8]? { lookUp(name) }
}

extension Environment: ExpressibleByDictionaryLiteral {
  /// Makes an environment of the variables that are written down.
  public init(dictionaryLiteral elements: (String, String)...) {
    self.init(Dictionary(elements) { _, last in last })
  }

  /// Makes an environment of `variables`.
  public init(_ variables: [String: String]) {
    self.init(names: { Array(variables.keys) }) { variables[$0].map { Array($0.utf8) } }
  }
}
