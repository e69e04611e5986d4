public import Diagnostics
import HelmValues
import YAML

/// A condition of a statement: an operator, a key, and the values of which one has to fit.
public struct AWSCondition: Sendable {
  /// `StringEquals`, `StringLike`.
  public let `operator`: Located<String>
  /// The key: `oidc.example.com:sub`.
  public let key: Located<String>
  /// The values.
  public let values: [Located<String>]
  /// The key and its values.
  let entry: Entry
  /// The operator and all its keys.
  let operation: Entry
  /// The issuer of the token that the key is about, as it is written; `nil` if it is about none.
  public let issuer: Located<String>?
  /// The claim of the token that the key is about: `sub`.
  public let claim: Located<String>?

  /// The operators that take `*` and `?` for any text, without what may stand around their names.
  private static let patternOperators = ["StringLike", "ArnLike", "ArnEquals"]

  /// Whether `*` in a value stands for any text.
  public var matchesPatterns: Bool {
    Self.patternOperators.contains { `operator`.value.containsBytes(of: $0) }
  }

  /// Whether it holds for what is none of the values.
  public var isNegated: Bool { `operator`.value.containsBytes(of: "Not") }

  init(_ operation: Entry, _ entry: Entry) {
    self.operator = operation.key
    self.operation = operation
    self.entry = entry
    key = entry.key
    let items = entry.value.isSequence ? entry.value.items : [entry.value]
    values = items.filter { $0.isScalar && !$0.isNull }.map { Located($0.text, at: $0.range) }
    let name = Array(key.value.utf8)
    let colon = name.lastIndex(of: UInt8(ascii: ":"))
    let place = key.textRange
    guard let colon, name[..<colon].contains(where: { ".</".utf8.contains($0) }) else {
      issuer = nil
      claim = nil
      return
    }
    let text = { (range: Range<Int>) in
      Located(
        String(decoding: name[range], as: UTF8.self),
        at: place?.slice(range.lowerBound, count: range.count) ?? entry.key.range
      )
    }
    issuer = text(0..<colon)
    claim = text((colon + 1)..<name.count)
  }

  /// Whether `value` has a condition about the subject or the audience of a token.
  static func isAboutTokens(_ value: Value) -> Bool {
    value.entries.contains { operation in
      operation.value.entries.contains { entry in
        [":sub", ":aud"].contains { entry.key.value.hasSuffix($0) }
      }
    }
  }

  /// The conditions below `entry`; an operator that stands twice counts twice, as its author meant.
  static func all(in entry: Entry, _ binder: inout Binder) -> [AWSCondition] {
    guard entry.value.isMapping else {
      binder.report(.wrongType(found: FoundType(entry.value)), entry, conditionField)
      return []
    }
    binder.understand(entry.value)
    return binder.inside(entry.key.value) { binder in
      entry.value.writtenEntries.flatMap { operation -> [AWSCondition] in
        guard operation.value.isMapping else {
          binder.report(.wrongType(found: FoundType(operation.value)), operation, conditionField)
          return []
        }
        binder.understand(operation.value)
        return operation.value.writtenEntries.map { entry in
          let condition = AWSCondition(operation, entry)
          // An external id is shared between two parties and may well be taken for a secret.
          let key = entry.key.value
          if isKey(key), !key.lowercased().hasSuffix("externalid") {
            binder.disclose(name: Value(entry.keyNode))
            let items = entry.value.isSequence ? entry.value.items : [entry.value]
            for item in items { binder.disclose(name: item) }
          }
          return condition
        }
      }
    }
  }

  /// Whether `text` may be a key of a condition, and not what is left where quotation marks are amiss.
  private static func isKey(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: ":"))
      && text.utf8.allSatisfy { $0.isAlphanumeric || "-._:/${}<>".utf8.contains($0) }
  }

  private static let conditionField = FieldDeclaration(
    name: "Condition",
    type: .section,
    summary: "when the statement holds"
  )
}
