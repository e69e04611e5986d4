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
      .facts(default: "Opaque", misplacedAt: ["metadata.type"], source: kubernetes)
    ),
    .boolean(
      "immutable",
      \.immutable,
      "makes the API server refuse every change",
      .facts(default: false, source: kubernetes)
    ),
    .any(
      "data",
      \.dataEntry,
      "values in base64",
      as: .stringMap,
      .facts(misplacedAt: ["metadata.data"], source: kubernetes)
    ),
    .any(
      "stringData",
      \.stringDataEntry,
      "values in clear text",
      as: .stringMap,
      .facts(misplacedAt: ["metadata.stringData"], source: kubernetes)
    ),
  ]

  /// The server that the object is sent to.
  public static let reader: SectionReader? = .kubernetes

  /// The API server refuses fields it does not know (strict field validation).
  ///
  /// It never sees keys such as `$patch`, directives of Kustomize, nor `sops`, which SOPS leaves in
  /// what it encrypts.
  public static let otherKeys = OtherKeys<KubernetesSecret>.named { _, entry, _ in
    entry.key.value.hasPrefix("$") || entry.isNamed("sops")
  }

  /// The types that Kubernetes itself gives a meaning.
  public static let knownTypes = [
    "Opaque", "kubernetes.io/service-account-token", "kubernetes.io/dockercfg",
    "kubernetes.io/dockerconfigjson", "kubernetes.io/basic-auth", "kubernetes.io/ssh-auth",
    "kubernetes.io/tls", "bootstrap.kubernetes.io/token",
  ]

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
