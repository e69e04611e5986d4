import AuthModel
import YAML

extension BoundRelease {
  /// Why nobody can say what the release is given: Helm would stop there, or its generations differ.
  func obstacles(_ places: Places) -> [String] {
    let unread = files.flatMap { file in
      file.stream.problems.map { "\(places.text($0.range)): \($0.kind.words)" }
    }
    let templates = files.compactMap(\.template).map {
      "\(places.text($0)): a template of a chart is no values file"
    }
    let refusals = (configuration?.refusals ?? []).map {
      "\(places.text($0.range)): Helm refuses the file because of what stands here"
    }
    let later = files.filter { $0.mergesDocuments == nil }.flatMap(\.laterDocuments).map {
      """
      \(places.text($0.range)): Helm 3 drops this document and Helm 4 merges it; say which it is \
      with --helm-version
      """
    }
    return unread + templates + refusals + later
  }
}
