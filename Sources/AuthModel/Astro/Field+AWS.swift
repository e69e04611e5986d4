import Diagnostics
import HelmValues

/// Fields in the forms of AWS IAM, which takes one thing for a list of one.
extension Field {
  /// A field that holds a text or a list of texts.
  static func oneOrMoreTexts(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<[Located<String>]>?>,
    _ summary: String,
    _ facts: Facts
  ) -> Field {
    Field(name, .strings, summary, facts) { owner, entry, declaration, binder in
      let items = entry.value.isSequence ? entry.value.items : [entry.value]
      for item in items { binder.disclose(name: item) }
      if entry.value.isScalar, !entry.value.isNull {
        owner[keyPath: property()] = binder.string(entry, declaration).map {
          Located([$0], at: $0.range)
        }
      } else {
        owner[keyPath: property()] = binder.strings(entry, declaration)
      }
    }
  }

  /// A field that holds a section or a list of sections, of each of which `make` makes an item.
  static func oneOrMore<Child: Section, Item>(
    _ name: String,
    _ property: @autoclosure @escaping Property<[Item]>,
    _ summary: String,
    _ facts: Facts,
    _ make: @escaping @Sendable (Child) -> Item
  ) -> Field {
    Field(name, .sections, summary, facts, section: { Child.declaration }) {
      owner,
      entry,
      declaration,
      binder in
      if entry.value.isMapping {
        let child: Child? = binder.section(entry, declaration)
        owner[keyPath: property()] = [child].compactMap(\.self).map(make)
      } else {
        owner[keyPath: property()] = binder.sections(entry, declaration, make)
      }
    }
  }

  /// A field that holds one of `words`.
  static func words(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<String>?>,
    _ words: [String],
    _ summary: String,
    _ facts: Facts
  ) -> Field {
    Field(name, .choice(words), summary, facts) { owner, entry, declaration, binder in
      owner[keyPath: property()] = binder.choice(entry, words, declaration)
    }
  }
}
