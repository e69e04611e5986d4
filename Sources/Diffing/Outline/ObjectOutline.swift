import AuthModel
import Diagnostics
import HelmValues
import YAML

/// Makes parts of objects of Kubernetes, and of other documents for which nothing is declared.
enum ObjectOutline {
  /// The part that `value` is; of a Secret, `data` and `stringData` are one mapping.
  static func root(_ value: Value) -> Part {
    let whole = Part(reading: value)
    guard isSecret(value) else { return whole }
    let maps: Set = ["data", "stringData"]
    let rest = whole.children.filter { !maps.contains($0.name) }
    let encoded = value.value(of: "data").map { items(of: $0, isEncoded: true) } ?? []
    let plain = value.value(of: "stringData").map { items(of: $0, isEncoded: false) } ?? []
    let names = Set(plain.map(\.name))
    let data = encoded.filter { !names.contains($0.name) } + plain
    let place = value.value(of: "data")?.range ?? value.value(of: "stringData")?.range
    let map = place.map { Part("data", shown: "data", at: $0, .mapping(data)) }
    return Part(at: value.range, .mapping(rest + [map].compactMap(\.self)))
  }

  /// Whether `value` is a Secret of the API itself.
  static func isSecret(_ value: Value) -> Bool {
    value.value(of: "kind")?.text == "Secret" && value.value(of: "apiVersion")?.text == "v1"
  }

  private static func items(of map: Value, isEncoded: Bool) -> [Part] {
    map.entries.map { entry in
      let text = Array(entry.value.text.utf8)
      let decoded = isEncoded ? try? Base64.decode(text) : nil
      return Part(
        entry.key.value,
        shown: KeyText.shown(entry.key, before: entry.value.range),
        at: entry.value.range,
        secrecy: .secret,
        entry.value.isScalar
          ? .scalar(.text(HiddenText(decoded ?? text)))
          : Part(reading: entry.value, secrecy: .secret).content
      )
    }
  }
}
