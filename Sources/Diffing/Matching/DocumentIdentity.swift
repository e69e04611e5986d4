import Diagnostics
import HelmValues
import YAML

/// What makes a document on one side the same one as on the other.
enum DocumentIdentity: Hashable, Sendable {
  /// An object of Kubernetes, wherever it stands.
  case object(apiGroup: String, kind: String, namespace: String, name: String)
  /// The document of a file, counted from 0, or all that the layers of a release say.
  case document(file: String, index: Int)

  /// The object that `root` is; `nil` if it is none, or has no name.
  init?(object root: Value) {
    guard let version = root.value(of: "apiVersion"), let kind = root.value(of: "kind"),
      version.isScalar, kind.isScalar,
      let name = root.value(at: ["metadata", "name"]), name.isScalar, !name.text.isEmpty
    else { return nil }
    let versionText = version.text
    let slash = versionText.utf8.firstIndex(of: UInt8(ascii: "/"))
    self = .object(
      apiGroup: slash.map { String(versionText[..<$0]) } ?? "",
      kind: kind.text,
      namespace: root.value(at: ["metadata", "namespace"])?.text ?? "",
      name: name.text
    )
  }

  /// The object in words: `Secret astronomer/okta`; `nil` if it is none.
  var label: String? {
    guard case .object(_, let kind, let namespace, let name) = self else { return nil }
    let place = namespace.isEmpty ? "" : "\(KeyText.shown(namespace))/"
    return "\(KeyText.shown(kind)) \(place)\(KeyText.shown(name))"
  }
}
