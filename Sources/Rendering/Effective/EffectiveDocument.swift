public import Diagnostics

/// The values of a release as one JSON document, with where each was set.
public struct EffectiveDocument: Encodable, Sendable {
  /// The tree.
  public let values: EffectiveValue
  /// Where each value without parts was set, by its JSON Pointer (RFC 6901).
  public let origins: [String: Origin]

  /// A place in a file.
  public struct Origin: Encodable, Hashable, Sendable {
    /// The path as it was named; `--set` for an argument.
    public let file: String
    /// The line, from 1.
    public let line: Int

    /// Makes the place in line `line` of `file`.
    public init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }

  /// Makes the document of `values`; `origin` tells where a range lies.
  public init(_ values: EffectiveValue, origin: (SourceRange) -> Origin) {
    self.values = values
    origins = values.leaves.reduce(into: [:]) { origins, leaf in
      origins[Self.pointer(leaf.path)] = origin(leaf.origin)
    }
  }

  private static func pointer(_ path: [String]) -> String {
    path.map { "/" + $0.replacing("~", with: "~0").replacing("/", with: "~1") }.joined()
  }
}

extension EffectiveValue: Encodable {
  /// Writes the value as JSON has it; what is masked as the text of the mask.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .mapping(let entries, _):
      var container = encoder.container(keyedBy: Key.self)
      for (key, value) in entries { try container.encode(value, forKey: Key(stringValue: key)) }
    case .sequence(let items, _):
      var container = encoder.unkeyedContainer()
      for item in items { try container.encode(item) }
    case .scalar(let scalar, _):
      var container = encoder.singleValueContainer()
      switch scalar {
      case .null: try container.encodeNil()
      case .boolean(let value): try container.encode(value)
      case .number(let value):
        if let integer = Int(exactly: value) {
          try container.encode(integer)
        } else {
          try container.encode(value)
        }
      case .string(let text): try container.encode(text)
      case .masked: try container.encode(Self.mask)
      }
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
