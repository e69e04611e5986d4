import Diagnostics
import Foundation
import HelmValues

/// A value as JSON has it.
indirect enum Tree: Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case list([Tree])
  case map([String: Tree])

  /// The spelling of Python's `json.dumps` with sorted keys and without blanks.
  var json: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let value): "\(value)"
    case .string(let text): Self.quoted(text)
    case .list(let items): "[\(items.map(\.json).joined(separator: ","))]"
    case .map(let entries):
      "{"
        + entries.sorted { $0.key < $1.key }
        .map { "\(Self.quoted($0.key)):\($0.value.json)" }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let characters = text.utf16.map { unit in
      switch unit {
      case 0x0A: "\\n"
      case 0x22: "\\\""
      case 0x5C: "\\\\"
      case 0x20..<0x7F: String(UnicodeScalar(UInt8(unit)))
      default: "\\u" + String(format: "%04x", unit)
      }
    }
    return "\"\(characters.joined())\""
  }
}

extension Value {
  var tree: Tree {
    if isMapping {
      return .map(
        Dictionary(uniqueKeysWithValues: entries.map { ($0.key.value, $0.value.tree) })
      )
    }
    if isSequence { return .list(items.map(\.tree)) }
    switch scalar {
    case .boolean(let value): return .boolean(value)
    case .number(let value): return .number(value)
    case .string(let text): return .string(text)
    default: return .null
    }
  }
}
