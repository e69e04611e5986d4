import AuthModel
import Diagnostics
import HelmValues

/// Makes parts of files of variables.
///
/// What a client of Flyte reads in the place of a field of its file stands where the file has it.
enum EnvironmentOutline {
  /// The part that `root`, the mapping of a file of variables, is; of equal names the last one counts.
  static func root(_ root: Value) -> Part {
    let entries = root.entries
    let names = Set(entries.map(\.key.value))
    let whole = Part(at: root.range, .mapping([]))
    var variables: [String: Part] = [:]
    for entry in entries {
      let text = HiddenText(entry.value.text)
      if let part = FlyteVariableOutline(entry.key.value)?.part(text, at: entry.value.range) {
        whole.holder(at: part.keys.dropLast(), for: part.part, in: .flyteClient).put(part.part)
      } else {
        let variable = VariableOutline(entry.key.value, at: entry.value.range, among: names)
        variables[variable.name] = variable.part(.text(text))
      }
    }
    let parts = whole.children + variables.values
    return Part(at: root.range, .mapping(parts.sorted { $0.place < $1.place }))
  }
}

/// Makes the part of a field of what a variable says in its place.
private struct FlyteVariableOutline {
  private let variable: FlyteClientVariable
  private let field: DeclaredField

  /// Takes the variable called `name`; `nil` if it sets no field.
  init?(_ name: String) {
    guard let variable = FlyteClientVariable[name], case .field(let path) = variable.target,
      let field = DeclaredField(
        at: path.split(separator: ".").map(String.init),
        in: .flyteClient
      )
    else { return nil }
    self.variable = variable
    self.field = field
  }

  /// The part with `text`, which stands at `place`, and the way to it; `nil` if the text is empty, which
  /// sets nothing.
  func part(_ text: HiddenText, at place: SourceRange) -> (keys: [String], part: Part)? {
    guard !text.isEmpty else { return nil }
    let name = field.keys.last ?? ""
    let part = Part(
      name,
      shown: name,
      at: place,
      of: field,
      secrecy: Part.Secrecy(of: field),
      content(text.revealed, at: place)
    )
    return (field.keys, part)
  }

  private func content(_ text: String, at place: SourceRange) -> Part.Content {
    switch (field.declaration.type, variable.reader) {
    case (.strings, _):
      let items = text.split(separator: ",").map { item in
        Part(at: place, secrecy: .guarded, .scalar(.text(HiddenText(String(item)))))
      }
      return .list(items, countsOrder: false)
    case (.boolean, .flytekit):
      // All other words are a yes (flytekit 1.16, `configuration/file.py`).
      return .scalar(.boolean(!["false", "0", "off", "no"].contains(text.lowercased())))
    default:
      return .scalar(Reading(variable: text, of: field))
    }
  }
}
