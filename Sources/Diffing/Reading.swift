import AuthModel
import HelmValues
import YAML

/// What a product reads where a value without parts stands, in whichever way that is spelled.
indirect enum Reading: Hashable, Sendable {
  /// Nothing.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number.
  case number(Double)
  /// A span of time, in nanoseconds.
  case duration(Double)
  /// Text.
  case text(HiddenText)
  /// What stands in another object or file; `nil` if that is not among the files.
  case kept(at: KeptPlace, Reading?)
}

extension Reading {
  /// The text, wherever it is kept; `nil` if it is none, or not known.
  var knownText: HiddenText? {
    if case .text(let text) = value { text } else { nil }
  }

  /// How two readings of the same setting go together.
  enum Agreement {
    /// A product reads the same.
    case same
    /// It reads the same, and a Secret keeps it on one side that did not on the other.
    case moved
    /// It reads something else.
    case differs
  }

  /// How it goes together with what the other side reads.
  ///
  /// What stands under the same key on both sides is compared where it stands.
  func agreement(with other: Reading) -> Agreement {
    if self == other || place != nil && place == other.place { return .same }
    guard let own = value, let others = other.value, own == others else { return .differs }
    let holders = [place, other.place].map { $0?.holder }
    return holders.contains(.secret) ? .moved : .same
  }

  /// Where it is kept, if that is somewhere else.
  private var place: KeptPlace? {
    if case .kept(let place, _) = self { place } else { nil }
  }

  /// What is read in the end, if that is known.
  private var value: Reading? {
    if case .kept(_, let value) = self { value } else { self }
  }
}

extension Reading {
  /// What Helm and the API server make of the scalar `value`.
  init(_ value: Value) {
    switch value.scalar {
    case .null: self = .null
    case .boolean(let boolean): self = .boolean(boolean)
    case .number(let number): self = .number(number)
    case .string(let text): self = .text(HiddenText(text))
    case .refused, nil: self = .text(HiddenText(value.text))
    }
  }

  /// What the reader of `field` makes of the scalar `value`.
  ///
  /// Where the reader is known to take a value of another type for the right one, it is that; where it
  /// is not, it is what Helm makes of it.
  init(_ value: Value, of field: DeclaredField) {
    let plain = Reading(value)
    guard plain != .null else {
      self = .null
      return
    }
    let isWeak = field.reader.decoding == .weak
    switch field.declaration.type {
    case .boolean, .toggle: self = plain.asBoolean(isWeak: isWeak, field.reader)
    case .number: self = isWeak ? plain.asNumber : plain
    case .duration: self = Reading(duration: value) ?? plain
    case .choice(let words): self = isWeak ? plain.asWord(of: words) : plain.asText(value)
    case .string, .secret, .url, .scalar: self = plain.asText(value)
    case .strings, .urls, .stringMap, .section, .sections, .namedSections, .sectionOrText, .any:
      self = plain
    }
  }

  /// What the reader of `field` makes of the text `text` of an environment variable.
  init(variable text: String, of field: DeclaredField) {
    let plain = Reading.text(HiddenText(text))
    switch field.declaration.type {
    case .boolean, .toggle: self = Bool(text.lowercased()).map { .boolean($0) } ?? plain
    case .number: self = Double(text).map { .number($0) } ?? plain
    case .duration:
      self = (try? GoDuration(parsing: text)).map { .duration($0.nanoseconds) } ?? plain
    default: self = plain
    }
  }

  /// What the reader of `field` makes of it, the text of an environment variable.
  func asVariable(of field: DeclaredField) -> Reading {
    switch self {
    case .text(let text): Reading(variable: text.revealed, of: field)
    case .kept(let place, let value): .kept(at: place, value?.asVariable(of: field))
    default: self
    }
  }

  private init?(duration value: Value) {
    switch value.scalar {
    case .number(let number): self = .duration(number)
    case .string(let text):
      guard let duration = try? GoDuration(parsing: text) else { return nil }
      self = .duration(duration.nanoseconds)
    default: return nil
    }
  }

  private func asBoolean(isWeak: Bool, _ reader: SectionReader) -> Reading {
    switch self {
    case .text(let text) where reader.takesTextForTrue == true: .boolean(!text.isEmpty)
    case .text(let text) where isWeak:
      GoBoolean.parse(text.revealed).map { .boolean($0) } ?? self
    case .number(let number) where isWeak: .boolean(number != 0)
    default: self
    }
  }

  private var asNumber: Reading {
    guard case .text(let text) = self, let number = Double(text.revealed) else { return self }
    return .number(number)
  }

  /// An enumeration is a number to Go.
  private func asWord(of words: [String]) -> Reading {
    guard case .number(let number) = self, let index = Int(exactly: number),
      words.indices.contains(index)
    else { return self }
    return .text(HiddenText(words[index]))
  }

  private func asText(_ value: Value) -> Reading {
    switch self {
    case .number, .boolean: .text(HiddenText(value.scalar?.printed ?? value.text))
    default: self
    }
  }
}
