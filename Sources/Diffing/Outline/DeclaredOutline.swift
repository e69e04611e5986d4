import AuthModel
import Diagnostics
import HelmValues
import YAML

/// Makes parts of values for which fields are declared: one part for each setting, under the name that it
/// has in charts of today, be it written under an old one.
struct DeclaredOutline {
  let configuration: Configuration
  /// The mappings whose keys are known to be keys.
  private let understood: Set<SourceRange>

  init(_ configuration: Configuration) {
    self.configuration = configuration
    understood = Set(configuration.understood)
  }

  /// The part that `value` is, the root of a document that `document` describes.
  func root(_ value: Value, _ document: DeclaredDocument) -> Part {
    let fields = document.fields
    let strangers = Part.Secrecy(ofStrangersIn: document.section)
    let children = parts(of: value, strangers) { key in fields.first { $0.keys == [key] } }
    return Part(at: value.range, .mapping(children))
  }

  /// The part that `entry`, an entry of `mapping`, is as `field`.
  func part(_ entry: Entry, in mapping: Value, as field: DeclaredField) -> Part {
    let isSwitch = if case .toggle = field.declaration.type { true } else { false }
    let switched = isSwitch ? entry.value.value(of: "enabled") : nil
    return Part(
      field.declaration.name == field.keys.last ? field.declaration.name : entry.key.value,
      shown: shownName(entry, in: mapping, as: field),
      at: (switched ?? entry.value).range,
      of: field,
      secrecy: Part.Secrecy(of: field),
      content(entry.value, as: field)
    )
  }

  private func shownName(_ entry: Entry, in mapping: Value, as field: DeclaredField) -> String {
    if field.declaration.name == field.keys.last { return field.declaration.name }
    return mapping.nodes.contains { understood.contains($0.range) }
      ? KeyText.shown(entry.key, before: entry.value.range) : entry.shownKey(in: mapping)
  }

  /// What is in `value`, the value of `field`.
  func content(_ value: Value, as field: DeclaredField) -> Part.Content {
    switch field.declaration.type {
    case .section where value.isMapping, .stringMap where value.isMapping,
      .sectionOrText where value.isMapping:
      return .mapping(parts(of: value, below: field))
    case .namedSections where value.isSequence:
      // A list of mappings with one key each says the same.
      return .mapping(value.items.flatMap { parts(of: $0, below: field) })
    case .namedSections where value.isMapping:
      return .mapping(parts(of: value, below: field))
    case .sections where value.isSequence:
      return .list(value.items.map { section($0, field) }, countsOrder: false)
    case .toggle where value.isMapping:
      let switched = value.value(of: "enabled")
      return .scalar(switched.map { Reading($0, of: field) } ?? .null)
    case .strings where !value.isNull, .urls where !value.isNull:
      return list(value, field)
    case .string where field.holdsScopes && value.isScalar && !value.isNull:
      return .list(items(value.text.split(separator: " "), at: value.range), countsOrder: false)
    case _ where value.isScalar:
      return .scalar(Reading(value, of: field))
    default:
      return Part(reading: value, secrecy: .guarded).content
    }
  }

  /// An item of a list of sections.
  private func section(_ value: Value, _ field: DeclaredField) -> Part {
    let name = value.itemName ?? ""
    return Part(
      name,
      shown: KeyText.isName(name.utf8.span) ? name : nil,
      at: value.range,
      of: field,
      secrecy: .guarded,
      value.isMapping
        ? .mapping(parts(of: value, below: field)) : .scalar(Reading(value))
    )
  }

  /// A list of texts, or the text that is one to its reader.
  private func list(_ value: Value, _ field: DeclaredField) -> Part.Content {
    let countsOrder = field.declaration.countsOrder
    guard value.isScalar else {
      let items = value.items.map { item in
        Part(at: item.range, secrecy: .guarded, Part(reading: item).content)
      }
      return .list(items, countsOrder: countsOrder)
    }
    guard field.reader.decoding == .weak else { return .scalar(Reading(value)) }
    let texts =
      field.declaration.type == .urls ? [value.text[...]] : value.text.split(separator: ",")
    return .list(items(texts, at: value.range), countsOrder: countsOrder)
  }

  private func items(_ texts: [Substring], at place: SourceRange) -> [Part] {
    texts.map { Part(at: place, secrecy: .guarded, .scalar(.text(HiddenText(String($0))))) }
  }

  private func parts(of value: Value, below field: DeclaredField) -> [Part] {
    let ignoresCase = (field.declaration.reader ?? field.reader).ignoresCase
    let names = ignoresCase ? field.declaration.children.map(\.name) : []
    let strangers = field.declaration.section().map(Part.Secrecy.init(ofStrangersIn:)) ?? .guarded
    return parts(of: value, strangers) { key in
      let name = names.first { $0.lowercased() == key.lowercased() } ?? key
      return field.child(name)
    }
  }

  /// The parts of a mapping, of which `fields` finds the declared ones by their keys.
  ///
  /// Those that are not are as secret as `strangers`.
  private func parts(
    of value: Value,
    _ strangers: Part.Secrecy,
    fields: (String) -> DeclaredField?
  ) -> [Part] {
    let entries = value.entries
    var renamed: [(Part, Replacement)] = []
    var parts = entries.compactMap { entry -> Part? in
      guard let field = fields(entry.key.value), field.declaration.type != .any else {
        return Part(
          entry.key.value,
          shown: entry.shownKey(in: value),
          reading: entry.value,
          secrecy: strangers
        )
      }
      let part = part(entry, in: value, as: field)
      guard let replacement = field.declaration.replacement, field.isOldName else { return part }
      renamed.append((part, replacement))
      return nil
    }
    for (part, replacement) in renamed { parts.adopt(part, as: replacement, fields) }
    return parts
  }
}

extension DeclaredField {
  /// Whether charts of today have another name for it.
  var isOldName: Bool { declaration.availability.before != nil }

  /// Whether its text is a list of scopes, which blanks separate and of which the order means nothing (RFC
  /// 6749, section 3.3).
  var holdsScopes: Bool {
    ["scope", "scopes", "FLASK_OIDC_SCOPES", "OIDC_SCOPES"].contains(keys.last)
  }
}

extension Part.Secrecy {
  /// Who may see the value of `field`.
  init(of field: DeclaredField) {
    self = field.declaration.isSecret ? .secret : .guarded
  }

  /// Who may see what stands in `section` and is no field: in one that has no other keys it may well be a
  /// secret under a wrong name.
  fileprivate init(ofStrangersIn section: SectionDeclaration) {
    self = section.isClosed || section.entry != nil ? .guarded : .byPlace
  }
}

extension [Part] {
  /// Takes in `part`, which stands under an old name, as what took its place, unless that is there as well.
  fileprivate mutating func adopt(
    _ part: Part,
    as replacement: Replacement,
    _ fields: (String) -> DeclaredField?
  ) {
    let path = replacement.path.split(separator: ".").map(String.init)
    guard let first = path.first, var field = fields(first),
      !contains(where: { $0.name == first })
    else { return }
    var chain = [field]
    for key in path.dropFirst() {
      guard let next = field.child(key) else { return }
      field = next
      chain.append(next)
    }
    var content = part.content
    if replacement.isInverted, case .scalar(.boolean(let value)) = content {
      content = .scalar(.boolean(!value))
    }
    for (field, name) in zip(chain, path).reversed() {
      let whole = Part(name, shown: name, at: part.place, of: field, secrecy: .guarded, content)
      content = .mapping([whole])
    }
    if case .mapping(let wholes) = content { self += wholes }
  }
}
