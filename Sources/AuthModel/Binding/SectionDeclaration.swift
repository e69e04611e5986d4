/// All that is known of a section, whatever type holds it.
public struct SectionDeclaration: Sendable {
  /// The fields, in the order that documentation lists them.
  public let fields: [FieldDeclaration]
  /// What a key of one's own holds, where such keys are meant to stand; it is called `<name>`.
  public let entry: FieldDeclaration?
  /// The names of one's own that the product knows something about.
  public let knownEntries: [KnownEntry]
  /// Lists of which at least one has to be there and not be empty; all may be missing if there are none.
  public private(set) var needsOneOf: [String] = []
  /// Whether the program that reads the section knows no other keys.
  public let isClosed: Bool
  /// The program that reads it; `nil` if it is the one that reads the section around it.
  public let reader: SectionReader?

  /// A name of one's own that the product has defaults for.
  public struct KnownEntry: Sendable {
    /// The name.
    public let name: String
    /// What holds below it when it is not set, by the path from the name on.
    public let defaults: [String: [FieldDefault]]
  }
}

extension Section {
  /// All that is known of the section.
  public static var declaration: SectionDeclaration {
    SectionDeclaration(
      fields: fields.map(\.declaration),
      entry: entry,
      knownEntries: knownEntries,
      needsOneOf: needsOneOf,
      isClosed: entry == nil && otherKeys.isClosed,
      reader: reader
    )
  }
}

extension OtherKeys {
  fileprivate var isClosed: Bool {
    switch self {
    case .ignored: false
    case .reported: true
    case .named(let isOpen, _): !isOpen
    }
  }
}
