import Diagnostics
import Diffing

/// A decoder that has nothing to decode: it writes down what a type asks for, and so its schema.
///
/// What a type must find is a required property, what it may find is an optional one. The type's
/// own declaration thus stays the only place that says what a document looks like.
final class SchemaProbe: Decoder {
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  fileprivate var properties: [String: JSONSchema] = [:]
  fileprivate var required: [String] = []

  /// Something that a document of authcfg does not consist of.
  struct Unsupported: Error {
    let type: String
  }

  static func schema<Value: Decodable>(of type: Value.Type) throws -> JSONSchema {
    try probe(type).schema
  }

  /// The schema of `type`, with some value of it to go on with.
  fileprivate static func probe<Value: Decodable>(
    _ type: Value.Type
  ) throws -> (schema: JSONSchema, value: Value) {
    if let simple = type as? any Probeable.Type, let value = simple.sample as? Value {
      return try (simple.schema, value)
    }
    let probe = SchemaProbe()
    let value = try Value(from: probe)
    let schema = JSONSchema(
      .object(properties: probe.properties, required: probe.required, others: .allowed)
    )
    return (schema, value)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(ProbedKeys<Key>(probe: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw Unsupported(type: "a list without a type")
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    throw Unsupported(type: "a value of its own encoding")
  }
}

/// A type whose schema is known without asking it.
protocol Probeable {
  static var schema: JSONSchema { get throws }
  static var sample: Self { get }
}

extension Int: Probeable {
  static var schema: JSONSchema { JSONSchema(.integer) }
  static var sample: Int { 0 }
}

extension Bool: Probeable {
  static var schema: JSONSchema { JSONSchema(.boolean) }
  static var sample: Bool { false }
}

extension String: Probeable {
  static var schema: JSONSchema { JSONSchema(.string) }
  static var sample: String { "" }
}

extension Severity: Probeable {}

extension Fix.Safety: Probeable {}

extension ChangeSeverity: Probeable {}

extension Change.Kind: Probeable {}

extension DiffDocument.Kind: Probeable {}

extension LintDocument.Encoding: Probeable {}

extension Probeable where Self: CaseIterable & RawRepresentable<String> {
  static var schema: JSONSchema { JSONSchema(.choice(allCases.map { .string($0.rawValue) })) }
  static var sample: Self { allCases[allCases.startIndex] }
}

extension Array: Probeable where Element: Decodable {
  static var schema: JSONSchema {
    get throws { try JSONSchema(.array(SchemaProbe.schema(of: Element.self))) }
  }
  static var sample: [Element] { [] }
}

private struct ProbedKeys<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let probe: SchemaProbe
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) -> Bool { false }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let (schema, value) = try SchemaProbe.probe(type)
    probe.properties[key.stringValue] = schema
    probe.required.append(key.stringValue)
    return value
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try optional(type, key)
  }

  // The protocol has requirements of their own for these, whose defaults call `decode`.
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try optional(type, key)
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try optional(type, key)
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try optional(type, key)
  }

  private func optional<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value? {
    probe.properties[key.stringValue] = try SchemaProbe.schema(of: type)
    return nil
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type,
    forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    throw SchemaProbe.Unsupported(type: "a nested container")
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw SchemaProbe.Unsupported(type: "a nested list")
  }

  func superDecoder() throws -> any Decoder {
    throw SchemaProbe.Unsupported(type: "a class")
  }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    throw SchemaProbe.Unsupported(type: "a class")
  }
}
