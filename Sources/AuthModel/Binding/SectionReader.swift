/// The program that reads a section, and what it does with what it does not expect.
public struct SectionReader: Hashable, Sendable {
  /// The program as the subject of a sentence: `Houston`, `the API server`.
  public let name: String
  /// Whether it refuses the whole file because of a key that it does not know; others ignore it.
  public let refusesUnknownKeys: Bool
  /// Whether a text in the place of a boolean counts as true, whatever it says, or is refused; `nil`
  /// if that is not known.
  public let takesTextForTrue: Bool?
  /// Whether nobody can sign in once a section is null.
  public let breaksOnNull: Bool
  /// What becomes of a section that is null; `nil` if that is the same as leaving it out.
  public let effectOfNull: String?

  /// Whether anything is known of it.
  public var isKnown: Bool { self != .unknown }

  /// A program of which nothing is known.
  static let unknown = SectionReader(
    name: "the product",
    refusesUnknownKeys: false,
    takesTextForTrue: nil,
    breaksOnNull: false,
    effectOfNull: nil
  )
}
