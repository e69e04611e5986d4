import AuthModel
import Diagnostics
import HelmValues
import YAML

/// A part of what a product reads: a setting, or what holds settings.
///
/// Parts make up a tree that belongs to one comparison. What no field is declared for is looked into only
/// when it is asked for.
final class Part {
  /// The key, or the name of the item of a list; empty for the root and for items without a name.
  let name: String
  /// The name as everybody may see it; `nil` for an item of a list without one.
  let shownName: String?
  /// Where the value stands.
  private(set) var place: SourceRange
  /// What is known of it; `nil` for what is not modelled.
  private(set) var field: DeclaredField?
  /// Who may see it.
  let secrecy: Secrecy
  private var state: State
  /// What has still to be done with it once somebody looks into it.
  private var refinement: ((Part) -> Void)?

  /// Who may see a value.
  enum Secrecy {
    /// Everybody who may see its place.
    case byPlace
    /// It belongs to what is known of signing in, where only what is known to be harmless is shown.
    case guarded
    /// Nobody.
    case secret
  }

  /// What is in a part.
  enum Content {
    case scalar(Reading)
    case mapping([Part])
    /// A list; its items are in order only if that means something.
    case list([Part], countsOrder: Bool)
  }

  private enum State {
    case known(Content)
    case unread(Value)
  }

  /// Makes a part whose content is known.
  init(
    _ name: String = "",
    shown shownName: String? = nil,
    at place: SourceRange,
    of field: DeclaredField? = nil,
    secrecy: Secrecy = .byPlace,
    _ content: Content
  ) {
    self.name = name
    self.shownName = shownName
    self.place = place
    self.field = field
    self.secrecy = secrecy
    state = .known(content)
  }

  /// Makes a part that no field is declared for.
  ///
  /// - Parameters:
  ///   - name: The key.
  ///   - shownName: The key as everybody may see it.
  ///   - value: What stands there.
  ///   - place: Where that is, if it is not where `value` stands: a text that it was read from.
  ///   - secrecy: Who may see it.
  init(
    _ name: String = "",
    shown shownName: String? = nil,
    reading value: Value,
    at place: SourceRange? = nil,
    secrecy: Secrecy = .byPlace
  ) {
    self.name = name
    self.shownName = shownName
    self.place = place ?? value.range
    self.secrecy = secrecy
    field = nil
    isInText = place != nil
    state = .unread(value)
  }

  /// Whether it stands in a text of which nobody knows which place is whose.
  private var isInText = false

  /// What is in it.
  var content: Content {
    switch state {
    case .known(let content):
      return content
    case .unread(let value):
      let content = read(value)
      state = .known(content)
      guard let refine = refinement else { return content }
      refinement = nil
      refine(self)
      return self.content
    }
  }

  /// Lets `refine` change the part, at once or as soon as somebody looks into it.
  ///
  /// What is spelled alike on both sides is not looked into, and must say the same with the change.
  func refine(_ refine: @escaping (Part) -> Void) {
    if case .unread = state {
      refinement = refine
    } else {
      refine(self)
    }
  }

  /// Takes `content`, which stands at `place`, in the place of its own.
  func replace(with content: Content, at place: SourceRange) {
    state = .known(content)
    self.place = place
  }

  /// The value that it stands for, if it has not been looked into.
  var unreadValue: Value? {
    if case .unread(let value) = state, !isInText { value } else { nil }
  }

  /// The parts below a mapping; none for anything else.
  var children: [Part] {
    if case .mapping(let children) = content { children } else { [] }
  }

  /// The part of a mapping called `name`.
  func child(_ name: String) -> Part? { children.first { $0.name == name } }

  /// The part at the end of `path`.
  func part(at path: some Sequence<String>) -> Part? {
    var part: Part? = self
    for name in path { part = part?.child(name) }
    return part
  }

  /// Puts `part` among the children, in the place of the one of the same name if there is one.
  func put(_ part: Part) {
    var children = children.filter { $0.name != part.name }
    children.append(part)
    state = .known(.mapping(children))
  }

  /// Takes the child called `name` away.
  func remove(_ name: String) {
    guard child(name) != nil else { return }
    state = .known(.mapping(children.filter { $0.name != name }))
  }

  private func read(_ value: Value) -> Content {
    let place = isInText ? place : nil
    if value.isMapping {
      let entries = value.entries
      return .mapping(
        entries.map { entry in
          Part(
            entry.key.value,
            shown: entry.shownKey(in: value),
            reading: entry.value,
            at: place,
            secrecy: secrecy
          )
        }
      )
    }
    if value.isSequence {
      return .list(value.items.map { item($0, at: place) }, countsOrder: false)
    }
    return .scalar(Reading(value))
  }

  private func item(_ value: Value, at place: SourceRange?) -> Part {
    guard let name = value.itemName else {
      return Part(reading: value, at: place, secrecy: secrecy)
    }
    let shown = KeyText.isName(name.utf8.span) ? name : nil
    return Part(name, shown: shown, reading: value, at: place, secrecy: secrecy)
  }
}

extension Value {
  /// What tells an item of a list from its neighbours.
  var itemName: String? {
    guard isMapping else { return nil }
    return ["name", "id", "envName", "Sid"].lazy.compactMap { key -> String? in
      guard let value = self.value(of: key), value.isScalar, !value.isNull else { return nil }
      return value.text.isEmpty ? nil : value.text
    }.first
  }
}

extension Entry {
  /// The key, one of `mapping`, as everybody may see it.
  ///
  /// A password in braces is a mapping to YAML, and its words are keys; but nobody quotes those one by one.
  func shownKey(in mapping: Value) -> String {
    let mayBeText = mapping.node.style == .flow && keyNode.style == .plain
    return mayBeText ? KeyText.mark : KeyText.shown(key, before: value.range)
  }
}
