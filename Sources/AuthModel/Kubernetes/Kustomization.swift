import Diagnostics
import HelmValues
import YAML

/// What tells Kustomize how to put objects together, or Flux to run it: objects may be renamed, moved and
/// patched by it.
enum Kustomization {
  /// Whether the file at `path` is read by Kustomize for its name, whether it says its kind or not
  /// (kustomize, `api/konfig/general.go`).
  static func isCalledSo(_ path: String) -> Bool {
    ["kustomization.yaml", "kustomization.yml", "Kustomization"].contains(
      FilePathText.name(of: path)
    )
  }
}

extension BoundFile {
  /// Whether Kustomize may make something else of the objects beside the file.
  public var isKustomization: Bool {
    Kustomization.isCalledSo(source.path)
      || stream.documents.contains { document in
        document.root.map { Value($0).value(of: "kind")?.text == "Kustomization" } ?? false
      }
  }
}
