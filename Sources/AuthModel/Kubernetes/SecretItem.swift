public import Diagnostics
import HelmValues
import YAML

/// One key of a Secret with its value.
public struct SecretItem: Sendable {
  /// The two maps of a Secret.
  public enum Field: String, Sendable {
    /// Values in base64.
    case data
    /// Values in clear text; they win over `data`.
    case stringData
  }

  /// The map it stands in.
  public let field: Field
  /// The key.
  public let key: Located<String>
  /// The value as written; `nil` for null, a mapping or a list.
  public let value: SecretValue?
  /// What a container sees: `data` without its base64, `stringData` as it is; `nil` if there is no
  /// text or it is no base64.
  public let effectiveValue: SecretValue?
  /// What stands there.
  public let valueType: FoundType
  /// Where it stands.
  public let valueRange: SourceRange
  /// Whether another program replaces the value before the API server sees it, or was meant to.
  public let isUnfinished: Bool
  /// Whether quotes around the value make it text, which they do not behind a tag.
  public let canBeQuoted: Bool

  /// What the value is as the file that flask-oidc reads, if the key is called so.
  public let clientSecrets: ClientSecretsFile?

  init(_ entry: Entry, in field: Field) {
    self.field = field
    key = entry.key
    let node = entry.value.node
    canBeQuoted = node.canBeQuoted
    valueType = FoundType(entry.value)
    valueRange = entry.value.range
    let isText = entry.value.isScalar && !entry.value.isNull
    value = isText ? SecretValue(entry.value.node) : nil
    isUnfinished = value?.isUnfinished ?? false
    clientSecrets =
      isText && entry.isNamed("client_secrets.json")
      ? ClientSecretsFile(node, isEncoded: field == .data) : nil
    effectiveValue =
      switch field {
      case .data: try? value?.decodedBase64()
      case .stringData: value
      }
  }

  /// Whether the value is nothing but an action of a Helm template.
  public var isHelmAction: Bool { value?.isHelmAction ?? false }

  /// Whether the API server takes the value for text: a number or `true` is none.
  public var isText: Bool { valueType == .string }
}
