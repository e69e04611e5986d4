public import Diagnostics
public import HelmValues

/// A mapping of the configuration whose fields are declared once, in `fields`.
public protocol Section: Sendable {
  /// The fields by name, in the order that documentation lists them.
  static var fields: [Field<Self>] { get }
  /// What a key that is no field means.
  static var otherKeys: OtherKeys<Self> { get }
  /// What a key of one's own holds, where such keys are meant to stand.
  static var entry: FieldDeclaration? { get }
  /// The names of one's own that the product knows something about.
  static var knownEntries: [SectionDeclaration.KnownEntry] { get }
  /// Lists of which at least one has to be there and not be empty; all may be missing if there are none.
  static var needsOneOf: [String] { get }
  /// Names that people bring along from elsewhere, each with the field that it means here.
  static var foreignNames: [String: String] { get }
  /// The program that reads the section; `nil` if it is the one that reads the section around it.
  static var reader: SectionReader? { get }
  /// Makes a section without any value that stands at `range`.
  init(range: SourceRange)
  /// Looks at the section as a whole once its fields are bound.
  mutating func finish(_ binder: inout Binder)
}

extension Section {
  /// Keys that are no fields belong to somebody else.
  public static var otherKeys: OtherKeys<Self> { .ignored }

  /// No key of one's own has a place.
  public static var entry: FieldDeclaration? { nil }

  /// None.
  public static var knownEntries: [SectionDeclaration.KnownEntry] { [] }

  /// None.
  public static var needsOneOf: [String] { [] }

  /// None.
  public static var foreignNames: [String: String] { [:] }

  /// The program that reads the section around it.
  public static var reader: SectionReader? { nil }

  /// Does nothing.
  public mutating func finish(_ binder: inout Binder) {}
}

/// What a key means that is no field of its section.
public enum OtherKeys<Owner>: Sendable {
  /// It belongs to a part of the product that is not modelled.
  case ignored
  /// The program that reads the section does not know it.
  case reported
  /// It is a name of one's own, which the function binds; otherwise it is unknown, or, if `isOpen`,
  /// belongs to somebody else.
  case named(isOpen: Bool = false, _ take: @Sendable (inout Owner, Entry, inout Binder) -> Bool)
}
