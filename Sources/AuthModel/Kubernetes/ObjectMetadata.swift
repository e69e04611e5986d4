public import Diagnostics
import HelmValues

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
  /// Whether there are remarks for other programs, one of which may fill the object.
  public var isAnnotated: Bool { annotations?.value.entries.isEmpty == false }
  /// Whether there are labels by which other programs find it.
  public var isLabelledForOthers: Bool {
    (labels?.value.entries ?? []).map(\.key.value).contains { key in
      key.utf8.contains(UInt8(ascii: "/")) && !Self.usualPrefixes.contains(where: key.hasPrefix)
    }
  }
  private var annotations: Entry?
  private var labels: Entry?

  /// Labels that say what an object is, and nothing to any program.
  private static let usualPrefixes = ["app.kubernetes.io/", "helm.sh/"]

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
    .any(
      "labels",
      \.labels,
      "what objects are selected by",
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
