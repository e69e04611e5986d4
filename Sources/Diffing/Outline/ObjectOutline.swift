import AuthModel
import Diagnostics
import HelmValues
import YAML

/// Makes parts of objects of Kubernetes, and of other documents for which nothing is declared.
enum ObjectOutline {
  /// The part that `value` is; of a Secret, `data` and `stringData` are one mapping.
  static func root(_ value: Value) -> Part {
    let whole = Part(reading: value)
    let metadata = value.value(of: "metadata")
    let serverFields = serverFields.filter { metadata?.value(of: $0) != nil }
    if !serverFields.isEmpty, DocumentIdentity(object: value) != nil {
      let metadata = whole.child("metadata")
      for name in serverFields { metadata?.remove(name) }
    }
    guard isSecret(value) else { return whole }
    let maps: Set = ["data", "stringData"]
    let rest = whole.children.filter { !maps.contains($0.name) }
    let data = data(of: value).map { item($0.entry, $0.text) }
    let place = value.value(of: "data")?.range ?? value.value(of: "stringData")?.range
    let map = place.map { Part("data", shown: "data", at: $0, .mapping(data)) }
    return Part(at: value.range, .mapping(rest + [map].compactMap(\.self)))
  }

  /// What the API server writes into the metadata of every object by itself, as 'kubectl diff' shows it.
  private static let serverFields = [
    "creationTimestamp", "generation", "managedFields", "resourceVersion", "selfLink", "uid",
  ]

  /// Whether `value` is a Secret of the API itself.
  static func isSecret(_ value: Value) -> Bool {
    value.value(of: "kind")?.text == "Secret" && value.value(of: "apiVersion")?.text == "v1"
  }

  /// What a Secret says under its keys, of which those in clear text win; `nil` for what is no text.
  static func data(of secret: Value) -> [(entry: Entry, text: HiddenText?)] {
    let encoded = secret.value(of: "data")?.entries ?? []
    let plain = secret.value(of: "stringData")?.entries ?? []
    let names = Set(plain.map(\.key.value))
    return encoded.filter { !names.contains($0.key.value) }.map { entry in
      let text = Array(entry.value.text.utf8)
      return (entry, entry.value.isScalar ? HiddenText((try? Base64.decode(text)) ?? text) : nil)
    }
      + plain.map { ($0, $0.value.isScalar ? HiddenText($0.value.text) : nil) }
  }

  private static func item(_ entry: Entry, _ text: HiddenText?) -> Part {
    Part(
      entry.key.value,
      shown: KeyText.shown(entry.key, before: entry.value.range),
      at: entry.value.range,
      secrecy: .secret,
      text.map { .scalar(.text($0)) } ?? Part(reading: entry.value, secrecy: .secret).content
    )
  }
}
