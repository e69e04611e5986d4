import Diagnostics
import HelmValues
import YAML

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
      if reader.decoding == .weak, let boolean = GoBoolean.parse(text) {
        return Located(boolean, at: value.range)
      }
      guard case .boolean(let boolean) = HelmScalar(text: text, isPlain: true) else { break }
      report(.quotedBoolean(boolean), entry, field)
      return Located(boolean, at: value.range)
    case .number(let number) where reader.decoding == .weak:
      return Located(number != 0, at: value.range)
    default:
      break
    }
    reportWrongType(entry, field)
    return nil
  }

  mutating func toggle(
    _ entry: Entry,
    nestedSince version: ChartVersion,
    _ field: FieldDeclaration
  ) -> Located<Bool>? {
    let isNested = entry.value.isMapping
    let isKnown = field.availability.contains(chart.version)
    if isKnown, isNested != (chart.version >= version), !entry.value.isNull {
      let path = isNested ? field.name : "\(field.name).enabled"
      let kind = BindingProblem.Kind.unavailableKey(
        isNested ? Availability(since: version) : Availability(before: version),
        replacement: Replacement(path: path, isInverted: false),
        chart: chart,
        counterpart: nil
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

  mutating func string(
    _ entry: Entry,
    _ field: FieldDeclaration,
    shownIf isHarmless: (String) -> Bool
  ) -> Located<String>? {
    if isHarmless(entry.value.text) { disclose(entry.value) }
    return text(entry, field)
  }

  mutating func string(_ entry: Entry, _ field: FieldDeclaration) -> Located<String>? {
    disclose(entry.value)
    return text(entry, field)
  }

  /// The text of a scalar, whatever Helm makes of it; mappings and lists are problems.
  private mutating func text(_ entry: Entry, _ field: FieldDeclaration) -> Located<String>? {
    let value = entry.value
    if field.remedyWherePrintedBare != nil, let result = value.scalar?.printedBare {
      if result != value.text { report(.alteredText(result: result), entry, field) }
      return Located(value.text, at: value.range)
    }
    if field.isPrintedBareAsText, let bare = BareText(value) {
      report(.bareText(bare), entry, field)
      return Located(value.text, at: value.range)
    }
    switch value.scalar {
    case .null:
      return nil
    case .refused:
      giveUp(entry)
      return nil
    case .string(let text):
      takeDown(entry, field, isSecret: field.isSecret)
      return Located(text, at: value.range)
    case .boolean, .number:
      let isTaken = reader.decoding == .weak && FoundType(value) == .number && value.keepsSpelling
      if !isTaken { report(.unquotedText(found: FoundType(value)), entry, field) }
      return Located(value.text, at: value.range)
    case nil:
      giveUp(entry)
      reportWrongType(entry, field)
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
    switch value.scalar {
    case .null:
      disclose(value)
      return nil
    case .number(let number):
      disclose(value)
      return Located(number, at: value.range)
    case .string(let text):
      guard case .number(let number) = HelmScalar(text: text, isPlain: true) else { break }
      disclose(value)
      if reader.decoding != .weak { report(.quotedNumber, entry, field) }
      return Located(number, at: value.range)
    default:
      break
    }
    reportWrongType(entry, field)
    return nil
  }

  mutating func choice(
    _ entry: Entry,
    _ words: [String],
    _ field: FieldDeclaration
  ) -> Located<String>? {
    let value = entry.value
    disclose(value)
    if !value.node.hasProperties, !value.isNull, let word = words.first(where: value.node.hasText) {
      return Located(word, at: value.range)
    }
    guard let scalar = value.scalar else {
      reportWrongType(entry, field)
      return nil
    }
    if case .refused = scalar { return nil }
    guard scalar != .null else { return nil }
    let text = value.text
    if let word = words.first(where: { $0.utf8.elementsEqual(text.utf8) }) {
      return Located(word, at: value.range)
    }
    if text.containsBytes(of: "{{") {
      report(.template, entry, field)
      return nil
    }
    // An enumeration is a number to Go, and mapstructure reads one from text as well.
    if reader.decoding == .weak, let number = Int(text), words.indices.contains(number) {
      return Located(words[number], at: value.range)
    }
    let letters = Self.bareLetters(of: text)
    let meant = words.first { Self.bareLetters(of: $0) == letters }
    report(.disallowedWord(allowed: words, meant: meant), entry, field)
    return meant.map { Located($0, at: value.range) }
  }

  /// The letters of a word in lower case, without white space around them.
  private static func bareLetters(of text: String) -> [UInt8] {
    let isBlank = { (byte: UInt8) in byte <= UInt8(ascii: " ") }
    let end = text.utf8.reversed().drop(while: isBlank)
    return end.reversed().drop(while: isBlank).map { (65...90).contains($0) ? $0 + 32 : $0 }
  }

  mutating func strings(
    _ entry: Entry,
    _ field: FieldDeclaration
  ) -> Located<[Located<String>]>? {
    guard !entry.value.isNull else { return nil }
    guard entry.value.isSequence else {
      if reader.decoding == .weak, entry.value.isScalar { return separated(entry, field) }
      reportWrongType(entry, field)
      return nil
    }
    var texts: [Located<String>] = []
    for item in entry.value.items {
      disclose(item)
      switch item.scalar {
      case .string(let text):
        takeDown(entry, field, at: item, isSecret: false)
        texts.append(Located(text, at: item.range))
      case .boolean, .number:
        report(.unquotedText(found: FoundType(item)), entry, field, at: item)
        texts.append(Located(item.text, at: item.range))
      case .null, .refused, nil:
        reportWrongType(entry, field, at: item)
      }
    }
    return Located(texts, at: entry.value.range)
  }

  /// The list that a text is to mapstructure: what its commas separate, blanks included; an empty text
  /// is an empty list (`StringToSliceHookFunc(",")`).
  private mutating func separated(
    _ entry: Entry,
    _ field: FieldDeclaration
  ) -> Located<[Located<String>]>? {
    disclose(entry.value)
    guard let text = text(entry, field) else { return nil }
    let parts =
      text.value.isEmpty
      ? [] : text.value.split(separator: ",", omittingEmptySubsequences: false)
    return Located(parts.map { Located(String($0), at: text.range) }, at: text.range)
  }

  mutating func duration(_ entry: Entry, _ field: FieldDeclaration) -> Located<GoDuration>? {
    let value = entry.value
    disclose(value)
    switch value.scalar {
    case .null, .refused:
      return nil
    case .number(let number):
      // Go counts a duration in nanoseconds; nobody means those, but nothing is zero in any unit.
      if number != 0 { report(.duration(.noUnit), entry, field) }
      return Located(GoDuration(nanoseconds: number), at: value.range)
    case .string(let text):
      takeDown(entry, field, isSecret: false)
      do throws(GoDuration.Mistake) {
        return Located(try GoDuration(parsing: text), at: value.range)
      } catch {
        if !text.containsBytes(of: "{{") { report(.duration(error), entry, field) }
        return nil
      }
    case .boolean, nil:
      reportWrongType(entry, field)
      return nil
    }
  }

  mutating func stringMap(_ entry: Entry, _ field: FieldDeclaration) -> StringMap? {
    guard !entry.value.isNull else { return nil }
    guard entry.value.isMapping else {
      reportWrongType(entry, field)
      return nil
    }
    understand(entry.value)
    let items: [StringMap.Item] = inside(entry.key.value) { binder in
      entry.value.entries.compactMap { item in
        binder.takeDownOverridden(item)
        if !Self.namesCredential(item.key.value) { binder.disclose(item.value) }
        // A number that is printed as it is spelled ends up in a request all the same.
        if item.value.keepsSpelling {
          let text = Located(item.value.text, at: item.value.range)
          return StringMap.Item(key: item.key, value: text)
        }
        return binder.text(item, field).map { StringMap.Item(key: item.key, value: $0) }
      }
    }
    return StringMap(items: items, range: entry.value.range)
  }

  /// Whether a key of one's own is called as a credential is, which may have got there by mistake.
  private static func namesCredential(_ key: String) -> Bool {
    let key = key.lowercased()
    return ["secret", "password", "token", "assertion"].contains { key.containsBytes(of: $0) }
  }

  mutating func section<S: Section>(_ entry: Entry, _ field: FieldDeclaration?) -> S? {
    guard !entry.value.isNull else {
      if entry.value.node.isCutOff || field?.isNullable == true { return nil }
      report(.emptySection, entry, field, readBy: S.reader)
      return nil
    }
    guard entry.value.isMapping else {
      reportWrongType(entry, field)
      return nil
    }
    return inside(entry.key.value) { $0.bind(entry.value) }
  }

  mutating func sections<S: Section>(_ entry: Entry, _ field: FieldDeclaration) -> [S] {
    sections(entry, field) { $0 }
  }

  mutating func sections<S: Section, Item>(
    _ entry: Entry,
    _ field: FieldDeclaration,
    _ make: (S) -> Item
  ) -> [Item] {
    guard !entry.value.isNull else { return [] }
    guard entry.value.isSequence else {
      reportWrongType(entry, field)
      return []
    }
    return inside(entry.key.value) { binder in
      entry.value.items.compactMap { item in
        guard item.isMapping else {
          binder.reportWrongType(entry, field, at: item)
          return nil
        }
        return make(binder.bind(item))
      }
    }
  }

  /// Says that `entry`, or `item` of its value, is of a type that the field does not take, unless it
  /// is one because of which the whole file is refused.
  mutating func reportWrongType(
    _ entry: Entry,
    _ field: FieldDeclaration?,
    at item: Value? = nil
  ) {
    let value = item ?? entry.value
    if case .refused = value.scalar { return }
    guard value.node.kind != .alias, !value.node.isTemplateAction else { return }
    let takesScalar = field?.section() == nil && field != nil
    if takesScalar, case .string(let text) = value.scalar,
      text.containsBytes(of: "{{")
    {
      report(.template, entry, field, at: item)
    } else {
      report(.wrongType(found: FoundType(value)), entry, field, at: item)
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

extension Node {
  /// Whether nothing stands here because the reader broke off, with but blanks and comments between.
  fileprivate var isCutOff: Bool {
    guard isEmptyPlain, let end = stream.unreadStart, range.end <= end else { return false }
    let lines = stream.file.bytes[range.end..<end].split(whereSeparator: \.isBreak)
    return lines.allSatisfy { line in
      let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      return text.isEmpty || text.first == UInt8(ascii: "#")
    }
  }
}

extension Value {
  /// Whether it is a number or boolean that everybody prints just as it is spelled here.
  fileprivate var keepsSpelling: Bool {
    switch scalar {
    case .boolean(let boolean): text == (boolean ? "true" : "false")
    case .number(let number): abs(number) < 1e15 && text == String(Int64(number))
    default: false
    }
  }
}
