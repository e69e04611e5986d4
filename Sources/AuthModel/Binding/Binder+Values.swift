import Diagnostics
import HelmValues

/// How each type of field takes its value: what fits is bound, what is meant is bound and written
/// down as a problem, what cannot be is only written down.
extension Binder {
  mutating func boolean(_ entry: Entry, _ field: FieldDeclaration) -> Located<Bool>? {
    let value = entry.value
    disclose(value)
    switch value.scalar {
    case .null:
      return nil
    case .boolean(let boolean):
      let spelling = value.text
      if !Self.booleansOfBothVersions.contains(spelling) {
        report(.booleanSpelling(boolean, spelling: spelling), entry, field)
      }
      return Located(boolean, at: value.range)
    case .string(let text):
      guard let boolean = Bool(text.lowercased()) else { break }
      report(.quotedBoolean(boolean), entry, field)
      return Located(boolean, at: value.range)
    default:
      break
    }
    report(.wrongType(found: FoundType(value)), entry, field)
    return nil
  }

  mutating func toggle(
    _ entry: Entry,
    nestedSince version: ChartVersion,
    _ field: FieldDeclaration
  ) -> Located<Bool>? {
    let isNested = entry.value.isMapping
    if isNested != (chartVersion >= version), !entry.value.isNull {
      let kind = BindingProblem.Kind.unavailableKey(
        isNested ? Availability(since: version) : Availability(before: version),
        replacement: isNested ? field.name : "\(field.name).enabled",
        isChartVersionGiven: isChartVersionGiven
      )
      report(kind, entry, field)
    }
    guard isNested else { return boolean(entry, field) }
    let nested: Switch? = section(entry, field)
    return nested?.isEnabled
  }

  /// The spellings that YAML 1.1 and 1.2 both read as a boolean.
  private static let booleansOfBothVersions: Set = [
    "true", "True", "TRUE", "false", "False", "FALSE",
  ]

  mutating func string(_ entry: Entry, _ field: FieldDeclaration) -> Located<String>? {
    disclose(entry.value)
    return text(entry, field)
  }

  /// The text of a scalar, whatever Helm makes of it; mappings and lists are problems.
  private mutating func text(_ entry: Entry, _ field: FieldDeclaration) -> Located<String>? {
    let value = entry.value
    switch value.scalar {
    case .null:
      return nil
    case .string(let text):
      return Located(text, at: value.range)
    case .boolean, .number:
      report(.unquotedText(found: FoundType(value)), entry, field)
      return Located(value.text, at: value.range)
    case .refused, nil:
      report(.wrongType(found: FoundType(value)), entry, field)
      return nil
    }
  }

  mutating func secret(_ entry: Entry, _ field: FieldDeclaration) -> SecretValue? {
    guard text(entry, field) != nil else { return nil }
    return SecretValue(entry.value.node)
  }

  mutating func url(_ entry: Entry, _ field: FieldDeclaration) -> URLReference? {
    disclose(entry.value)
    guard text(entry, field) != nil else { return nil }
    return URLReference(entry.value.node)
  }

  mutating func number(_ entry: Entry, _ field: FieldDeclaration) -> Located<Double>? {
    let value = entry.value
    disclose(value)
    switch value.scalar {
    case .null:
      return nil
    case .number(let number):
      return Located(number, at: value.range)
    case .string(let text):
      guard let number = Double(text) else { break }
      report(.quotedNumber, entry, field)
      return Located(number, at: value.range)
    default:
      break
    }
    report(.wrongType(found: FoundType(value)), entry, field)
    return nil
  }

  mutating func choice(
    _ entry: Entry,
    _ words: [String],
    _ field: FieldDeclaration
  ) -> Located<String>? {
    guard let word = string(entry, field) else { return nil }
    guard !words.contains(word.value) else { return word }
    let lowercased = word.value.lowercased()
    let meant = words.first { $0.lowercased() == lowercased }
    report(.disallowedWord(allowed: words, meant: meant), entry, field)
    return meant.map { Located($0, at: word.range) }
  }

  mutating func strings(
    _ entry: Entry,
    _ field: FieldDeclaration
  ) -> Located<[Located<String>]>? {
    guard !entry.value.isNull else { return nil }
    guard entry.value.isSequence else {
      report(.wrongType(found: FoundType(entry.value)), entry, field)
      return nil
    }
    var texts: [Located<String>] = []
    for item in entry.value.items {
      disclose(item)
      switch item.scalar {
      case .string(let text):
        texts.append(Located(text, at: item.range))
      case .boolean, .number:
        report(.unquotedText(found: FoundType(item)), entry, field, at: item.range)
        texts.append(Located(item.text, at: item.range))
      case .null, .refused, nil:
        report(.wrongType(found: FoundType(item)), entry, field, at: item.range)
      }
    }
    return Located(texts, at: entry.value.range)
  }

  mutating func stringMap(_ entry: Entry, _ field: FieldDeclaration) -> StringMap? {
    guard !entry.value.isNull else { return nil }
    guard entry.value.isMapping else {
      report(.wrongType(found: FoundType(entry.value)), entry, field)
      return nil
    }
    let items: [StringMap.Item] = inside(entry.key.value) { binder in
      entry.value.entries.compactMap { item in
        binder.disclose(item.value)
        return binder.text(item, field).map { StringMap.Item(key: item.key, value: $0) }
      }
    }
    return StringMap(items: items, range: entry.value.range)
  }

  mutating func section<S: Section>(_ entry: Entry, _ field: FieldDeclaration?) -> S? {
    guard !entry.value.isNull else {
      if field?.isNullable != true { report(.emptySection, entry, field) }
      return nil
    }
    guard entry.value.isMapping else {
      report(.wrongType(found: FoundType(entry.value)), entry, field)
      return nil
    }
    return inside(entry.key.value) { $0.bind(entry.value) }
  }

  mutating func sections<S: Section>(_ entry: Entry, _ field: FieldDeclaration) -> [S] {
    guard !entry.value.isNull else { return [] }
    guard entry.value.isSequence else {
      report(.wrongType(found: FoundType(entry.value)), entry, field)
      return []
    }
    return inside(entry.key.value) { binder in
      entry.value.items.compactMap { item in
        guard item.isMapping else {
          binder.report(.wrongType(found: FoundType(item)), entry, field, at: item.range)
          return nil
        }
        return binder.bind(item)
      }
    }
  }
}

extension FoundType {
  init(_ value: Value) {
    self =
      switch value.scalar {
      case .null: .null
      case .boolean: .boolean
      case .number: .number
      case .string, .refused: .string
      case nil: value.isSequence ? .sequence : .mapping
      }
  }
}
