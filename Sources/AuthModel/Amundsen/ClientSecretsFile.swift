import Diagnostics
import HelmValues
import YAML

/// `client_secrets.json`, from which flask-oidc takes the client and the endpoints of the provider.
///
/// Source: flask-oidc 1.4.0, `load_secrets` and `_validate_token`: JSON with one object in it, the only
/// value of the outer one.
public struct ClientSecretsFile: Sendable {
  /// What is wrong with it.
  public let mistake: Mistake?

  /// What can be wrong with such a file.
  public enum Mistake: Hashable, Sendable {
    /// It cannot be read as JSON.
    case notJSON
    /// There is not one object in it, but none or several.
    case notOneObject
    /// Nobody can sign in without these keys.
    case missing([String])
    /// The services cannot verify each other's tokens without these keys.
    case incomplete([String])
  }

  /// Reads the text of `node`, in base64 if `isEncoded` says so; `nil` if something in it is to be
  /// filled in.
  init?(_ node: Node, isEncoded: Bool) {
    var bytes = Array(node.text.utf8)
    if isEncoded {
      guard let decoded = try? Base64.decode(bytes) else { return nil }
      bytes = decoded
    }
    guard !Placeholder.awaitsProgram(bytes), !bytes.isEmpty else { return nil }
    mistake = Self.mistake(in: bytes)
  }

  private static func mistake(in bytes: [UInt8]) -> Mistake? {
    let file = SourceFile(id: .builtIn, path: "client_secrets.json", bytes: bytes)
    let stream = read(file)
    let first = bytes.first { !$0.isBlankOrBreak }
    guard stream.problems.isEmpty, let root = stream.documents.first?.root,
      first == UInt8(ascii: "{"), isStrict(bytes)
    else { return .notJSON }
    let entries = Value(root).entries
    guard entries.count == 1, let object = entries.first?.value, object.isMapping else {
      return .notOneObject
    }
    let lacks = { (key: String) in object.value(of: key).map { $0.text.isEmpty } ?? true }
    let missing = ["client_id", "client_secret", "auth_uri", "token_uri"].filter(lacks)
    guard missing.isEmpty else { return .missing(missing) }
    let others = ["issuer", "token_introspection_uri"].filter(lacks)
    return others.isEmpty ? nil : .incomplete(others)
  }

  /// Whether nothing is in it that YAML takes and JSON does not: a comma before a bracket, single quotes,
  /// words without quotes, comments.
  private static func isStrict(_ bytes: [UInt8]) -> Bool {
    var isInText = false
    var isEscaped = false
    var last: UInt8 = 0
    for byte in bytes {
      if isInText {
        isInText = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        continue
      }
      if byte == UInt8(ascii: "\"") {
        isInText = true
      } else if "'#".utf8.contains(byte) {
        return false
      } else if "}]".utf8.contains(byte), last == UInt8(ascii: ",") {
        return false
      }
      if !byte.isBlankOrBreak { last = byte }
    }
    return !isInText
  }
}
