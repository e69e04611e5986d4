import AuthModel
import Diagnostics
import HelmValues
import YAML

extension Comparator {
  /// The parts of two texts that are files of their own, if both are.
  func opened(
    _ oldPart: Part,
    _ newPart: Part,
    _ before: Reading,
    _ after: Reading
  ) -> (Part, Part)? {
    guard case .text(let before) = before, case .text(let after) = after,
      let old = old.opened(oldPart, before), let new = new.opened(newPart, after)
    else { return nil }
    return (old, new)
  }
}

extension PartSide {
  /// The parts of the file that `text`, which `part` holds, is; `nil` if it is none.
  fileprivate func opened(_ part: Part, _ text: HiddenText) -> Part? {
    if let embedded = embedded(in: part) { return embedded }
    let bytes = Array(text.revealed.utf8)
    let isJSON = bytes.first { !$0.isBlankOrBreak }.map { "{[".utf8.contains($0) } ?? false
    let isYAML = [".yaml", ".yml"].contains { part.name.hasSuffix($0) }
    guard isJSON || isYAML else { return nil }
    let file = SourceFile(id: part.place.file, path: part.name, bytes: bytes)
    let stream = isJSON ? YAML.read(json: file) : YAML.read(file)
    guard stream.problems.isEmpty, stream.documents.count == 1,
      let root = stream.documents.first?.root, root.kind != .scalar, root.kind != .alias
    else { return nil }
    return Part(
      part.name,
      shown: part.shownName,
      reading: Value(root),
      at: part.place,
      secrecy: part.isAppliedConfiguration ? .secret : part.secrecy
    )
  }

  /// The parts of a text that was bound as a file of its own.
  private func embedded(in part: Part) -> Part? {
    for configuration in context?.embedded ?? [] {
      guard configuration.documents.count == 1, let document = configuration.documents.first,
        part.place.contains(document.stream.region), let root = document.root
      else { continue }
      return DocumentOutline.root(Value(root), configuration)
    }
    return nil
  }
}

extension Part {
  /// Whether it is the annotation that 'kubectl apply' writes, in which all of a Secret may stand.
  fileprivate var isAppliedConfiguration: Bool {
    name == "kubectl.kubernetes.io/last-applied-configuration"
  }
}
