import AuthModel
import Diagnostics
import Linting

/// Finds Secrets whose kind or API version the API server does not know, because it is misspelt.
///
/// kubectl answers `no matches for kind "secret" in version "v1"`: case counts, and Secrets are of the
/// version `v1` and no group.
///
/// Objects of other APIs that have a kind `Secret` are left alone.
struct MisspeltObjectKind: Rule {
  static let severity = Severity.error

  func check(_ secret: KubernetesSecret, report: inout Report) {
    if let kind = secret.kind, kind.value != "Secret" {
      report(kind, "the kind", meant: "Secret")
    }
    if let version = secret.apiVersion, isMisspelt(version.value) {
      report(version, "the version", meant: "v1")
    }
  }

  private func isMisspelt(_ version: String) -> Bool {
    version != "v1" && ["v1", "core/v1", "v1beta1"].contains(version.lowercased())
  }
}

extension Report {
  fileprivate mutating func callAsFunction(
    _ text: Located<String>,
    _ part: String,
    meant: String
  ) {
    self(
      "\(part) '\(KeyText.shown(text.value))' is not '\(meant)'",
      at: text.range,
      notes: [Note("the API server refuses the object: no matches for kind")],
      fix: text.textRange.map { .replace($0, with: meant, "write '\(meant)'") }
    )
  }
}
