/// All that is known of one configuration field, whatever type holds it.
///
/// It is the only place where these facts stand: binding, findings about keys and types, schema and
/// documentation read them from here. It is a class, since settings and problems pass it on.
public final class FieldDeclaration: Sendable {
  /// The key as it is written.
  public let name: String
  /// What the product takes as its value.
  public let type: FieldType
  /// What the field is for, in one line without a final period.
  public let summary: String
  /// What holds when the field is not set; empty when nothing is known to.
  public let defaults: [FieldDefault]
  /// The charts that know the field.
  public let availability: Availability
  /// The path that takes its place in charts outside `availability`, from the same parent.
  public let replacement: Replacement?
  /// Whether `null` is as good as leaving it out, as in what machines export.
  public let isNullable: Bool
  /// Whether nothing works without the field.
  public let isRequired: Bool
  /// Places, from the root of the document, where people put it by mistake.
  public let misplacedAt: [String]
  /// Whether people put it beside the section that it belongs into, by a slip of the indentation.
  public let isOftenTooHigh: Bool
  /// Whether the chart evaluates templates in it and in all that stands below (Helm's `tpl`).
  public let isTemplate: Bool
  /// What to do where a number is meant as text, since a template prints it without quotes into YAML that
  /// is then read; `nil` if none does.
  public let remedyWherePrintedBare: String?
  /// Whether a template prints it without quotes into YAML where nothing but text is taken.
  public let isPrintedBareAsText: Bool
  /// What a value of a wrong type leads to, beside not being taken; in one line.
  public let effectOfWrongType: String?
  /// What follows if it is not set where it was meant to be, where no default tells; in one line.
  public let effectOfAbsence: String?
  /// What becomes of everything if it is null, and what to write instead; in one line.
  public let effectOfNull: String?
  /// The keys that a spelling of fewer words leaves out: of the mapping in whose place a text stands,
  /// or of an item that is written as a pair of name and value.
  public let impliedKeys: [String]
  /// Which of `true` and `false` protects less; `nil` if neither does, or if it is no such field.
  public let weakerWhen: Bool?
  /// The word of a choice that protects less than all others; `nil` if none does.
  public let weakerWord: String?
  /// What follows when it changes, beside that it does; `nil` if nothing worth a word.
  public let effectOfChange: ChangeEffect?
  /// Whether the order of the list that it holds means something.
  public let countsOrder: Bool
  /// The regular expression (ECMA-262) that the text, or each text of a list, has to match.
  public let pattern: String?
  /// Where the facts come from; `nil` if from the defaults that its reader ships.
  public let source: String?
  /// What stands below it; `nil` unless it is a section or a list of sections.
  public let section: @Sendable () -> SectionDeclaration?

  init(
    name: String,
    type: FieldType,
    summary: String,
    defaults: [FieldDefault] = [],
    availability: Availability = .always,
    replacement: Replacement? = nil,
    isNullable: Bool = false,
    isRequired: Bool = false,
    misplacedAt: [String] = [],
    isOftenTooHigh: Bool = false,
    isTemplate: Bool = false,
    remedyWherePrintedBare: String? = nil,
    isPrintedBareAsText: Bool = false,
    effectOfWrongType: String? = nil,
    effectOfAbsence: String? = nil,
    effectOfNull: String? = nil,
    impliedKeys: [String] = [],
    weakerWhen: Bool? = nil,
    weakerWord: String? = nil,
    effectOfChange: ChangeEffect? = nil,
    countsOrder: Bool = false,
    pattern: String? = nil,
    source: String? = nil,
    section: @escaping @Sendable () -> SectionDeclaration? = { nil }
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    self.defaults = defaults
    self.availability = availability
    self.replacement = replacement
    self.isNullable = isNullable
    self.isRequired = isRequired
    self.misplacedAt = misplacedAt
    self.isOftenTooHigh = isOftenTooHigh
    self.isTemplate = isTemplate
    self.remedyWherePrintedBare = remedyWherePrintedBare
    self.isPrintedBareAsText = isPrintedBareAsText
    self.effectOfWrongType = effectOfWrongType
    self.effectOfAbsence = effectOfAbsence
    self.effectOfNull = effectOfNull
    self.impliedKeys = impliedKeys
    self.weakerWhen = weakerWhen
    self.weakerWord = weakerWord
    self.effectOfChange = effectOfChange
    self.countsOrder = countsOrder
    self.pattern = pattern
    self.source = source
    self.section = section
  }

  /// The fields below this one; none unless it is a section or a list of sections.
  public var children: [FieldDeclaration] { section()?.fields ?? [] }

  /// The program that reads the fields below; `nil` if it is the one that reads this field.
  public var reader: SectionReader? { section()?.reader }

  /// What a key of one's own holds.
  public static func entry<S: Section>(
    _ section: S.Type,
    _ summary: String,
    nullable isNullable: Bool = false
  ) -> FieldDeclaration {
    FieldDeclaration(
      name: DeclaredField.anyName,
      type: .section,
      summary: summary,
      isNullable: isNullable,
      section: { S.declaration }
    )
  }

  /// Whether the value must never be shown.
  public var isSecret: Bool { type == .secret }
}
