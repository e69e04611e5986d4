public import Diagnostics
import HelmValues
public import YAML

/// `client_secrets.json`, from which flask-oidc takes the client and the endpoints of the provider.
///
/// Source: flask-oidc 1.4.0, `load_secrets` and `_validate_token`: JSON with one object in it, the only
/// value of the outer one.
public struct ClientSecretsFile: Sendable {
  /// What is wrong with it, each at its place in the file around; without one where the text does not
  /// stand there line by line.
  public let mistakes: [(mistake: Mistake, place: SourceRange?)]

  /// What can be wrong with such a file.
  public enum Mistake: Hashable, Sendable {
    /// It cannot be read as JSON.
    case notJSON(JSONDeviation?)
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
    if !isEncoded, let stream = node.embeddedStream(asJSON: true) {
      mistakes = Self.mistakes(in: stream)
    } else {
      let file = SourceFile(id: .builtIn, path: "client_secrets.json", bytes: bytes)
      mistakes = Self.mistakes(in: read(json: file)).map { ($0.mistake, nil) }
    }
  }

  private static func mistakes(
    in stream: Stream
  ) -> [(mistake: Mistake, place: SourceRange?)] {
    // One slip makes several of what follows it.
    if let first = stream.problems.min(by: { $0.range < $1.range }) {
      guard case .json(let deviation) = first.kind else { return [(.notJSON(nil), first.range)] }
      return [(.notJSON(deviation), first.range)]
    }
    guard let root = stream.documents.first?.root, root.kind == .mapping || root.kind == .sequence
    else {
      return [(.notJSON(nil), nil)]
    }
    let entries = Value(root).entries
    guard root.kind == .mapping, entries.count == 1, let entry = entries.first,
      entry.value.isMapping
    else { return [(.notOneObject, root.range.startPlace)] }
    let lacks = { (key: String) in entry.value.value(of: key).map { $0.text.isEmpty } ?? true }
    let missing = ["client_id", "client_secret", "auth_uri", "token_uri"].filter(lacks)
    guard missing.isEmpty else { return [(.missing(missing), entry.key.range)] }
    let others = ["issuer", "token_introspection_uri"].filter(lacks)
    return others.isEmpty ? [] : [(.incomplete(others), entry.key.range)]
  }
}
