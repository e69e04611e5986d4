import Diagnostics
import HelmValues

/// Fields as Airflow and the Astro CLI take them.
extension Field {
  /// A field that holds text which no report needs to show.
  static func unshownText(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<String>?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .string, summary, facts) { owner, entry, declaration, binder in
      owner[keyPath: property()] = binder.string(entry, declaration, shownIf: { _ in false })
    }
  }

  /// A field that holds a number, or an empty text for none.
  static func numberOrEmpty(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<Double>?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .number, summary, facts) { owner, entry, declaration, binder in
      if case .string("") = entry.value.scalar { return }
      owner[keyPath: property()] = binder.number(entry, declaration)
    }
  }

  /// A field whose reader makes text of numbers and truth values as well.
  static func scalarText(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<String>?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .scalar, summary, facts) { owner, entry, declaration, binder in
      binder.disclose(name: entry.value)
      switch entry.value.scalar {
      case .null, .refused: break
      case .string, .boolean, .number:
        owner[keyPath: property()] = Located(entry.value.text, at: entry.value.range)
      case nil: binder.reportWrongType(entry, declaration)
      }
    }
  }
}
