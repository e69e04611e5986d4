public import Diagnostics
import HelmValues

extension Field {
  /// A field that holds text that may as well be spelled as a number or a boolean: `1.2`.
  public static func scalar(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<String>?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .scalar, summary, facts) { owner, entry, field, binder in
      let value = entry.value
      binder.disclose(value)
      guard value.isScalar else {
        binder.reportWrongType(entry, field)
        return
      }
      guard !value.isNull else { return }
      owner[keyPath: property()] = Located(value.text, at: value.range)
    }
  }
}
