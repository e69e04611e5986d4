import AuthModel
import Diagnostics

/// Puts settings that a chart takes from a Secret where people write them who have none.
struct KeptOutline {
  let configuration: Configuration
  let root: Part
  let given: GivenValues

  /// Puts each of them.
  func settle() {
    for setting in configuration.keptSettings {
      guard let field = DeclaredField(at: setting.keys, in: configuration) else { continue }
      let source = GivenSource(holder: .secret, name: setting.secretName.value)
      let place = KeptPlace(source: source, key: setting.key)
      let value = given[place].map { item in
        Reading(variable: item.text.withoutFinalBreaks.revealed, of: field)
      }
      let part = Part(
        field.keys.last ?? "",
        shown: field.keys.last,
        at: setting.secretName.range,
        of: field,
        secrecy: .secret,
        .scalar(.kept(at: place, value))
      )
      root.holder(at: setting.keys.dropLast(), for: part, in: configuration).put(part)
      if let selector = setting.selector, let last = selector.last {
        // It says nothing else, and it is said with each of them.
        root.part(at: selector.dropLast())?.remove(last)
      }
    }
  }
}

extension HiddenText {
  /// The text as programs read it that take off the line feed which a file ends with.
  fileprivate var withoutFinalBreaks: HiddenText {
    HiddenText(Array(revealed.utf8.reversed().drop { $0.isBreak }.reversed()))
  }
}
