public import Diagnostics
import HelmValues

/// A field of the section `Owner`: its declaration, and where its value goes.
public struct Field<Owner>: Sendable {
  /// All that is known of the field.
  public let declaration: FieldDeclaration
  let bind: @Sendable (inout Owner, Entry, inout Binder) -> Void

  /// The key as it is written.
  public var name: String { declaration.name }
}

extension Field {
  /// The facts about a field beside its name, its type and its meaning.
  public struct Facts: Sendable {
    var defaults: [FieldDefault] = []
    var availability = Availability.always
    var isNullable = false
    var replacement: Replacement?
    var misplacedAt: [String] = []
    var isOftenTooHigh = false
    var isTemplate = false
    var remedyWherePrintedBare: String?
    var isPrintedBareAsText = false
    var isRequired = false
    var effectOfWrongType: String?
    var effectOfAbsence: String?
    var effectOfNull: String?
    var impliedKeys: [String] = []
    var weakerWhen: Bool?
    var weakerWord: String?
    var effectOfChange: ChangeEffect?
    var countsOrder = false
    var pattern: String?
    var source: String?

    /// Gathers what is worth saying about a field.
    public static func facts(
      default defaultValue: Constant? = nil,
      defaults: [FieldDefault] = [],
      since: ChartVersion? = nil,
      before: ChartVersion? = nil,
      replacedBy replacement: String? = nil,
      nullable isNullable: Bool = false,
      replacedByOppositeOf opposite: String? = nil,
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
      source: String? = nil
    ) -> Facts {
      var facts = Facts()
      facts.defaults = defaults + (defaultValue.map { [.reader($0)] } ?? [])
      facts.availability = Availability(since: since, before: before)
      facts.isNullable = isNullable
      facts.replacement = (replacement ?? opposite).map {
        Replacement(path: $0, isInverted: opposite != nil)
      }
      facts.isRequired = isRequired
      facts.misplacedAt = misplacedAt
      facts.isOftenTooHigh = isOftenTooHigh
      facts.isTemplate = isTemplate
      facts.remedyWherePrintedBare = remedyWherePrintedBare
      facts.isPrintedBareAsText = isPrintedBareAsText
      facts.effectOfWrongType = effectOfWrongType
      facts.effectOfAbsence = effectOfAbsence
      facts.effectOfNull = effectOfNull
      facts.impliedKeys = impliedKeys
      facts.weakerWhen = weakerWhen
      facts.weakerWord = weakerWord
      facts.effectOfChange = effectOfChange
      facts.countsOrder = countsOrder
      facts.pattern = pattern
      facts.source = source
      return facts
    }
  }

  init(
    _ name: String,
    _ type: FieldType,
    _ summary: String,
    _ facts: Facts,
    section: @escaping @Sendable () -> SectionDeclaration? = { nil },
    bind: @escaping @Sendable (inout Owner, Entry, FieldDeclaration, inout Binder) -> Void
  ) {
    let declaration = FieldDeclaration(
      name: name,
      type: type,
      summary: summary,
      defaults: facts.defaults,
      availability: facts.availability,
      replacement: facts.replacement,
      isNullable: facts.isNullable,
      isRequired: facts.isRequired,
      misplacedAt: facts.misplacedAt,
      isOftenTooHigh: facts.isOftenTooHigh,
      isTemplate: facts.isTemplate,
      remedyWherePrintedBare: facts.remedyWherePrintedBare,
      isPrintedBareAsText: facts.isPrintedBareAsText,
      effectOfWrongType: facts.effectOfWrongType,
      effectOfAbsence: facts.effectOfAbsence,
      effectOfNull: facts.effectOfNull,
      impliedKeys: facts.impliedKeys,
      weakerWhen: facts.weakerWhen,
      weakerWord: facts.weakerWord,
      effectOfChange: facts.effectOfChange,
      countsOrder: facts.countsOrder,
      pattern: facts.pattern,
      source: facts.source,
      section: section
    )
    self.declaration = declaration
    self.bind = { owner, entry, binder in
      guard declaration.isTemplate else {
        bind(&owner, entry, declaration, &binder)
        return
      }
      binder.evaluatingTemplates { bind(&owner, entry, declaration, &$0) }
    }
  }

  /// Leads to a property of the section; made when it is needed, for a key path costs more than all else
  /// about a field, and a run binds few of them.
  public typealias Property<Value> = @Sendable () -> any WritableKeyPath<Owner, Value> & Sendable

  /// A field that is `true` or `false`.
  public static func boolean(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<Bool>?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .boolean, summary, facts) { owner, entry, declaration, binder in
      owner[keyPath: property()] = binder.boolean(entry, declaration)
    }
  }

  /// A field that is `true` or `false`, which newer charts want as `enabled` one level deeper.
  public static func toggle(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<Bool>?>,
    _ summary: String,
    nestedSince version: ChartVersion,
    _ facts: Facts = .facts()
  ) -> Field {
    let section: @Sendable () -> SectionDeclaration? = {
      Switch.declaration(summary, facts.defaults, since: version)
    }
    return Field(name, .toggle(nestedSince: version), summary, facts, section: section) {
      owner,
      entry,
      declaration,
      binder in
      owner[keyPath: property()] = binder.toggle(entry, nestedSince: version, declaration)
    }
  }

  /// A field that holds text.
  public static func string(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<String>?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .string, summary, facts) { owner, entry, declaration, binder in
      owner[keyPath: property()] = binder.string(entry, declaration)
    }
  }

  /// A field that says where a secret is to be found, and in which people put the secret itself.
  static func secretPlace(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<String>?>,
    _ summary: String,
    _ place: SecretPlace,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .string, summary, facts) { owner, entry, declaration, binder in
      owner[keyPath: property()] = binder.string(entry, declaration, shownIf: place.isOne)
    }
  }

  /// A field that holds text and is worth a look even where it is null, which is bound as empty text.
  public static func stringOrEmpty(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<String>?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .string, summary, facts) { owner, entry, declaration, binder in
      let text = binder.string(entry, declaration)
      let isNull = entry.value.isNull
      owner[keyPath: property()] = text ?? (isNull ? Located("", at: entry.value.range) : nil)
    }
  }

  /// A field that holds text that must never be shown.
  public static func secret(
    _ name: String,
    _ property: @autoclosure @escaping Property<SecretValue?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .secret, summary, facts) { owner, entry, declaration, binder in
      owner[keyPath: property()] = binder.secret(entry, declaration)
    }
  }

  /// A field that holds an absolute URL.
  public static func url(
    _ name: String,
    _ property: @autoclosure @escaping Property<URLReference?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .url, summary, facts) { owner, entry, declaration, binder in
      owner[keyPath: property()] = binder.url(entry, declaration)
    }
  }

  /// A field that holds a number.
  public static func number(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<Double>?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .number, summary, facts) { owner, entry, declaration, binder in
      owner[keyPath: property()] = binder.number(entry, declaration)
    }
  }

  /// A field that holds one of the words that `Choice` lists.
  public static func choice<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<Choice>?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    let words = Choice.allCases.map(\.rawValue)
    return Field(name, .choice(words), summary, facts) { owner, entry, declaration, binder in
      guard let word = binder.choice(entry, words, declaration) else { return }
      guard let choice = Choice(rawValue: word.value) else { return }
      owner[keyPath: property()] = Located(choice, at: word.range)
    }
  }

  /// A field that holds a list of texts.
  public static func strings(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<[Located<String>]>?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .strings, summary, facts) { owner, entry, declaration, binder in
      owner[keyPath: property()] = binder.strings(entry, declaration)
    }
  }

  /// A field that maps names of one's own to texts.
  public static func stringMap(
    _ name: String,
    _ property: @autoclosure @escaping Property<StringMap?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .stringMap, summary, facts) { owner, entry, declaration, binder in
      owner[keyPath: property()] = binder.stringMap(entry, declaration)
    }
  }

  /// A field that the section looks at by itself, in `finish`; `section` says what stands below.
  static func any(
    _ name: String,
    _ property: @autoclosure @escaping Property<Entry?>,
    _ summary: String,
    as type: FieldType = .any,
    _ facts: Facts = .facts(),
    below section: @escaping @Sendable () -> SectionDeclaration? = { nil }
  ) -> Field {
    Field(name, type, summary, facts, section: section) { owner, entry, _, _ in
      owner[keyPath: property()] = entry
    }
  }
}
