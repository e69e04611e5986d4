public import Diagnostics
import HelmValues
import YAML

/// A condition of a statement: an operator, a key, and the values of which one has to fit.
///
/// It is a class, since a policy may have thousands of them, and each rule looks at all.
public final class AWSCondition: Sendable {
  /// `StringEquals`, `StringLike`.
  public var `operator`: Located<String> { operation.key }
  /// The key: `oidc.example.com:sub`.
  public var key: Located<String> { entry.key }
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

  init(_ operation: Entry, _ entry: Entry, _ scalars: [Value]) {
    self.operation = operation
    self.entry = entry
    values = scalars.compactMap { $0.isNull ? nil : Located($0.text, at: $0.range) }
    let name = entry.key.value.utf8
    let place = entry.key.textRange
    guard let colon = name.lastIndex(of: UInt8(ascii: ":")),
      name[..<colon].contains(where: Self.isOfIssuer)
    else {
      issuer = nil
      claim = nil
      return
    }
    let text = { (part: Substring.UTF8View, offset: Int) in
      Located(
        String(Substring(part)),
        at: place?.slice(offset, count: part.count) ?? entry.key.range
      )
    }
    let count = name[..<colon].count
    issuer = text(name[..<colon], 0)
    claim = text(name[colon...].dropFirst(), count + 1)
  }

  /// Whether `byte` stands in the address of an issuer, or in what is to be replaced by one, and in no
  /// prefix of keys that IAM knows.
  private static func isOfIssuer(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<")
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
          let scalars = entry.scalars
          // An external id is shared between two parties and may well be taken for a secret.
          if isKey(entry.key.value), !isExternalID(entry.key.value) {
            binder.disclose(name: Value(entry.keyNode))
            for item in scalars { binder.disclose(name: item) }
          }
          return AWSCondition(operation, entry, scalars)
        }
      }
    }
  }

  /// Whether `text` may be a key of a condition, and not what is left where quotation marks are amiss.
  private static func isKey(_ text: String) -> Bool {
    var hasColon = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: ":"): hasColon = true
      case _ where byte.isAlphanumeric: continue
      // The others of `-._/${}<>`.
      case UInt8(ascii: "-")...UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "$"),
        UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"):
        continue
      default: return false
      }
    }
    return hasColon
  }

  /// Whether `key` is `sts:ExternalId`, in whatever case.
  private static func isExternalID(_ key: String) -> Bool {
    let end = "externalid"
    return key.utf8.count >= end.utf8.count
      && zip(key.utf8.suffix(end.utf8.count), end.utf8).allSatisfy { $0.inLowercase == $1 }
  }

  /// What stands below `Condition`.
  static let declaration = SectionDeclaration(
    fields: [],
    entry: FieldDeclaration(
      name: DeclaredField.anyName,
      type: .stringMap,
      summary:
        "an operator such as StringEquals, with the keys that it compares and a value, or several, for each",
      source: AWSPolicy.source
    ),
    knownEntries: [],
    isClosed: false,
    reader: nil
  )

  private static let conditionField = FieldDeclaration(
    name: "Condition",
    type: .section,
    summary: "when the statement holds"
  )
}

extension Entry {
  /// The scalars that the value is, be it one or a list.
  fileprivate var scalars: [Value] {
    value.isSequence ? value.items.filter(\.isScalar) : value.isScalar ? [value] : []
  }
}
