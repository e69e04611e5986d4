public import Diagnostics
import HelmValues

/// A `Secret` of Kubernetes (API version `v1`).
public struct KubernetesSecret: Section {
  /// The whole object.
  public let range: SourceRange
  /// `v1`.
  public var apiVersion: Located<String>?
  /// `Secret`.
  public var kind: Located<String>?
  /// Name, namespace and the rest.
  public var metadata: ObjectMetadata?
  /// What the Secret is for; `Opaque` if nothing is said.
  public var type: Located<String>?
  /// Whether the API server refuses to change it.
  public var immutable: Located<Bool>?
  /// The items of `data` and `stringData`, in this order.
  public private(set) var items: [SecretItem] = []
  private var dataEntry: Entry?
  private var stringDataEntry: Entry?

  /// The fields of a Secret (Kubernetes API reference, core/v1 Secret).
  public static let fields: [Field<KubernetesSecret>] = [
    .string("apiVersion", \.apiVersion, "the version of the API", .facts(source: kubernetes)),
    .string("kind", \.kind, "the kind of object", .facts(source: kubernetes)),
    .section("metadata", \.metadata, "name, namespace and the rest", .facts(source: kubernetes)),
    .string(
      "type",
      \.type,
      "what the Secret is for",
      .facts(default: "Opaque", source: kubernetes)
    ),
    .boolean(
      "immutable",
      \.immutable,
      "makes the API server refuse every change",
      .facts(default: "false", source: kubernetes)
    ),
    .any("data", \.dataEntry, "values in base64", .facts(source: kubernetes)),
    .any("stringData", \.stringDataEntry, "values in clear text", .facts(source: kubernetes)),
  ]

  /// The server that the object is sent to.
  public static let reader: SectionReader? = .kubernetes

  /// The API server refuses fields it does not know (strict field validation). It never sees keys
  /// such as `$patch`, directives of Kustomize, nor `sops`, which SOPS leaves in what it encrypts.
  public static let otherKeys = OtherKeys<KubernetesSecret>.named { _, entry, _ in
    entry.key.value.hasPrefix("$") || entry.isNamed("sops")
  }

  private static let kubernetes = "Kubernetes API, core/v1 Secret"

  /// Makes an object in which nothing is set.
  public init(range: SourceRange) {
    self.range = range
  }

  /// Takes the items apart.
  public mutating func finish(_ binder: inout Binder) {
    for (entry, field) in [(dataEntry, SecretItem.Field.data), (stringDataEntry, .stringData)] {
      guard let entry, !entry.value.isNull else { continue }
      guard entry.value.isMapping else {
        let declaration = Self.fields.first { $0.name == field.rawValue }?.declaration
        binder.report(.wrongType(found: FoundType(entry.value)), entry, declaration)
        continue
      }
      binder.understand(entry.value)
      items += entry.value.entries.map { SecretItem($0, in: field) }
    }
  }
}

/// `metadata` of an object, as far as it says where the object lives.
public struct ObjectMetadata: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The object's name.
  public var name: Located<String>?
  /// What the API server makes the name from, if it makes one.
  public var generateName: Located<String>?
  /// The namespace it lives in.
  public var namespace: Located<String>?
  /// Whether the Vault plugin of Argo CD fills in the values that stand in angle brackets.
  public private(set) var isFilledInByVaultPlugin = false
  private var annotations: Entry?

  /// The fields that matter.
  public static let fields: [Field<ObjectMetadata>] = [
    .string("name", \.name, "the object's name", .facts(source: "Kubernetes API, ObjectMeta")),
    .string(
      "generateName",
      \.generateName,
      "what the API server makes the name from",
      .facts(source: "Kubernetes API, ObjectMeta")
    ),
    .string(
      "namespace",
      \.namespace,
      "the namespace it lives in",
      .facts(source: "Kubernetes API, ObjectMeta")
    ),
    .any(
      "annotations",
      \.annotations,
      "remarks for other programs",
      .facts(source: "Kubernetes API, ObjectMeta")
    ),
  ]

  /// Makes metadata in which nothing is set.
  public init(range: SourceRange) {
    self.range = range
  }

  /// Looks for annotations that say who fills in the values.
  public mutating func finish(_ binder: inout Binder) {
    let keys = annotations?.value.entries.map(\.key.value) ?? []
    isFilledInByVaultPlugin = keys.contains { $0.hasPrefix("avp.kubernetes.io/") }
  }
}
