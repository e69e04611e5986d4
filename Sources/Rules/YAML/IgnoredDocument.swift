import AuthModel
import Diagnostics
import Linting
import YAML

/// Finds a second document in a values file, which Helm 3 does not read.
///
/// Helm 3 reads a values file up to the first `---` behind its content and drops the rest without a
/// word; Helm 4 merges all documents, the later over the earlier. Neither empty documents nor
/// manifests, of which a file may hold many, are reported. It is an error where `--helm-version 3` says
/// which Helm it is.
struct IgnoredDocument: Rule {
  static let severity = Severity.error

  func check(_ file: BoundFile, report: inout Report) {
    guard file.mergesDocuments != true else { return }
    for document in file.laterDocuments {
      let isManifest = file.configurations.contains {
        $0.kind == .kubernetes && $0.documents.contains { $0.index == document.index }
      }
      if isManifest { continue }
      report(
        "Helm 3 reads the first document only and drops this one",
        at: document.range.slice(0, count: min(3, document.range.count)),
        as: file.mergesDocuments == nil ? .warning : .error,
        notes: [
          Note("Helm 4 merges it over the first; put both into one document or into two files")
        ]
      )
    }
  }
}
