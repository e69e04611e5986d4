public import Diagnostics
import HelmValues
import YAML

/// An object of which a controller in the cluster makes a Secret, and that says which keys it will have.
///
/// Known are the ExternalSecret of the External Secrets Operator (external-secrets.io, 0.5 and later), and the
/// SealedSecret of Bitnami (bitnami.com/v1alpha1).
public struct SecretMaker: Sendable {
  /// The kind of the object, as it is written.
  public let kind: String
  /// The name of the Secret, where it stands.
  public let secretName: Located<String>
  /// The keys that it will have, with those that may be left out; `nil` if others may come besides.
  public let keys: [String]?
  /// Where the object stands.
  public let range: SourceRange
  /// Whether the person named the file, rather than a folder it is in.
  public let isNamed: Bool

  /// Reads `document`; `nil` if it is no such object.
  init?(_ document: Document, isNamed: Bool) {
    guard let root = document.root.map({ Value($0) }), root.isMapping,
      let kind = root.value(of: "kind")?.text,
      let group = root.value(of: "apiVersion")?.text.split(separator: "/").first,
      let spec = root.value(of: "spec"), spec.isMapping
    else { return nil }
    switch (group, kind) {
    case ("external-secrets.io", "ExternalSecret"): keys = Self.keys(ofExternal: spec)
    case ("bitnami.com", "SealedSecret"): keys = Self.keys(ofSealed: spec)
    default: return nil
    }
    let name = spec.value(at: ["target", "name"]) ?? root.value(at: ["metadata", "name"])
    guard let name, name.isScalar, !name.isNull else { return nil }
    self.kind = kind
    secretName = Located(name.text, at: name.range)
    range = document.range
    self.isNamed = isNamed
  }

  /// The keys that an ExternalSecret names.
  ///
  /// `dataFrom` takes what the provider has, `templateFrom` what a ConfigMap says, and a Secret with another
  /// policy is somebody else's. A template may leave out what it is made of.
  private static func keys(ofExternal spec: Value) -> [String]? {
    let target = spec.value(of: "target")
    guard spec.value(of: "dataFrom")?.isNull != false,
      target?.value(at: ["template", "templateFrom"])?.isNull != false,
      ["Owner", "Orphan"].contains(target?.value(of: "creationPolicy")?.text ?? "Owner")
    else { return nil }
    let data = spec.value(of: "data")?.items ?? []
    let own = data.compactMap { $0.value(of: "secretKey")?.text }
    return listed(own + names(in: target?.value(at: ["template", "data"])))
  }

  /// The keys that a SealedSecret names; before it had any, `data` was one sealed text.
  private static func keys(ofSealed spec: Value) -> [String]? {
    guard spec.value(of: "data") == nil else { return nil }
    return listed(
      names(in: spec.value(of: "encryptedData")) + names(in: spec.value(at: ["template", "data"]))
    )
  }

  private static func names(in mapping: Value?) -> [String] {
    (mapping?.entries ?? []).map(\.key.value)
  }

  /// An object without a key is not finished.
  private static func listed(_ keys: [String]) -> [String]? {
    keys.isEmpty || keys.contains(where: Placeholder.isUnfinished) ? nil : keys
  }
}

extension BoundFile {
  /// The objects in the file that Secrets are made of.
  public var secretMakers: [SecretMaker] {
    let isNoneThere = ["ExternalSecret", "SealedSecret"].allSatisfy {
      !source.bytes.contains(text: $0)
    }
    guard !isNoneThere else { return [] }
    return stream.documents.compactMap { SecretMaker($0, isNamed: isNamed) }
  }
}
