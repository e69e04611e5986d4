import AuthModel
import Diagnostics
import HelmValues
import YAML

/// The variable that gives Houston the whole of `auth.openidConnect` as JSON, which node-config lays over
/// the tree key by key.
///
/// What the single variables set beside it is not read (Houston's `custom-environment-variables.yaml`, as
/// far as that is known).
extension HoustonOutline {
  /// Puts what `reading`, the text of the variable at `place`, says where the tree has it.
  ///
  /// - Returns: Whether it could be done: the text may be no JSON, not known, or hold a null, which takes
  ///   away what is below it.
  func settleProviders(_ reading: Reading, at place: SourceRange) -> Bool {
    guard let text = reading.knownText, let path = HoustonVariable.Target.openIDConnect.path,
      let field = DeclaredField(
        at: path.split(separator: ".").map(String.init),
        in: configuration
      )
    else { return false }
    let stream = YAML.read(json: SourceFile(path: "", bytes: Array(text.revealed.utf8)))
    guard stream.problems.isEmpty, stream.documents.count == 1,
      let value = stream.documents.first?.root.map({ Value($0) }), value.isMapping, !value.holdsNull
    else { return false }
    let part = Part(
      field.keys.last ?? "",
      shown: field.keys.last,
      at: value.range,
      of: field,
      secrecy: .guarded,
      DeclaredOutline(configuration).content(value, as: field)
    )
    let settled = part.placed(at: place, as: reading)
    root.holder(at: field.keys.dropLast(), for: settled, in: configuration).lay(settled)
    return true
  }
}

extension Reading {
  /// The same, kept where `other` is if that is somewhere else.
  fileprivate func kept(as other: Reading) -> Reading {
    if case .kept(let place, _) = other { .kept(at: place, self) } else { self }
  }
}

extension Part {
  /// The same part, all of which stands at `place` and is kept where `reading` is.
  fileprivate func placed(at place: SourceRange, as reading: Reading) -> Part {
    let content: Content =
      switch self.content {
      case .scalar(let own): .scalar(own.kept(as: reading))
      case .mapping(let children): .mapping(children.map { $0.placed(at: place, as: reading) })
      case .list(let items, let countsOrder):
        .list(items.map { $0.placed(at: place, as: reading) }, countsOrder: countsOrder)
      }
    // Text of a variable that may hold the secrets of clients.
    let secrecy: Secrecy = secrecy == .byPlace ? .guarded : secrecy
    return Part(name, shown: shownName, at: place, of: field, secrecy: secrecy, content)
  }

  /// Lays `part` over the child of its name.
  fileprivate func lay(_ part: Part) {
    guard case .mapping(let children) = part.content, let own = child(part.name),
      case .mapping = own.content
    else {
      put(part)
      return
    }
    for child in children { own.lay(child) }
  }
}

extension Value {
  /// Whether a null stands in it.
  fileprivate var holdsNull: Bool {
    if isScalar { return isNull }
    return entries.contains { $0.value.holdsNull } || items.contains(where: \.holdsNull)
  }
}
