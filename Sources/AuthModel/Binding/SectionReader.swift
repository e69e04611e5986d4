/// The program that reads a section, and what it does with what it does not expect.
public struct SectionReader: Hashable, Sendable {
  /// The program as the subject of a sentence: `Houston`, `the API server`.
  public let name: String
  /// What it does with a key that it does not know.
  public let unknownKeys: UnknownKeys
  /// Whether a text in the place of a boolean counts as true, whatever it says, or is refused; `nil`
  /// if that is not known.
  public let takesTextForTrue: Bool?
  /// Whether nobody can sign in once a section is null.
  public let breaksOnNull: Bool
  /// What becomes of a section that is null; `nil` if that is the same as leaving it out.
  public let effectOfNull: String?
  /// How it takes values of other types than it expects.
  public let decoding: Decoding
  /// Whether it finds a key in whichever case its letters are.
  public let ignoresCase: Bool

  /// What a program does with a key that it does not know.
  public enum UnknownKeys: Hashable, Sendable {
    /// It refuses the whole file.
    case refused
    /// It ignores the key, and all keys that it knows are known here.
    case dropped
    /// It ignores the key, but may know more keys than are known here.
    case uncertain
  }

  /// How a program takes values of other types than it expects.
  public enum Decoding: Hashable, Sendable {
    /// Only the right type will do.
    case exact
    /// As Go's mapstructure decodes with `WeaklyTypedInput` and hooks for lists and durations: what
    /// can be read as the right type is, and a text is a list of what its commas separate.
    case weak
  }

  /// Describes a program; by default one of which nothing more is known than its name.
  public init(
    name: String,
    unknownKeys: UnknownKeys = .uncertain,
    takesTextForTrue: Bool? = nil,
    breaksOnNull: Bool = false,
    effectOfNull: String? = nil,
    decoding: Decoding = .exact,
    ignoresCase: Bool = false
  ) {
    self.name = name
    self.unknownKeys = unknownKeys
    self.takesTextForTrue = takesTextForTrue
    self.breaksOnNull = breaksOnNull
    self.effectOfNull = effectOfNull
    self.decoding = decoding
    self.ignoresCase = ignoresCase
  }

  /// Whether it refuses the whole file because of a key that it does not know.
  public var refusesUnknownKeys: Bool { unknownKeys == .refused }

  /// Whether anything is known of it.
  public var isKnown: Bool { self != .unknown }

  /// A program of which nothing is known.
  static let unknown = SectionReader(name: "the product")
}
