import HelmValues

/// Fields that hold other fields.
extension Field {
  /// A field that is a section of its own.
  public static func section<Child: Section>(
    _ name: String,
    _ property: @autoclosure @escaping Property<Child?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .section, summary, facts, section: { Child.declaration }) {
      owner,
      entry,
      declaration,
      binder in
      owner[keyPath: property()] = binder.section(entry, declaration)
    }
  }

  /// A field that switches something on or off, as `enabled` one level deeper; the facts about its
  /// default are those of `enabled`.
  public static func nestedSwitch(
    _ name: String,
    _ property: @autoclosure @escaping Property<Switch?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    var ownFacts = facts
    ownFacts.defaults = []
    ownFacts.weakerWhen = nil
    ownFacts.effectOfChange = nil
    let section: @Sendable () -> SectionDeclaration? = {
      Switch.declaration(
        summary,
        facts.defaults,
        weakerWhen: facts.weakerWhen,
        effectOfChange: facts.effectOfChange
      )
    }
    return Field(name, .section, summary, ownFacts, section: section) {
      owner,
      entry,
      declaration,
      binder in
      owner[keyPath: property()] = binder.section(entry, declaration)
    }
  }

  /// A field that is a list of sections.
  public static func sections<Child: Section>(
    _ name: String,
    _ property: @autoclosure @escaping Property<[Child]>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .sections, summary, facts, section: { Child.declaration }) {
      owner,
      entry,
      declaration,
      binder in
      owner[keyPath: property()] = binder.sections(entry, declaration)
    }
  }
}
