import AuthModel
import Diagnostics
import HelmValues

/// Makes parts of files of variables.
enum EnvironmentOutline {
  /// The part that `root`, the mapping of a file of variables, is; of equal names the last one counts, and
  /// one that stands under its older name is called by the newer.
  static func root(_ root: Value) -> Part {
    let entries = root.entries
    let names = Set(entries.map(\.key.value))
    let parts = entries.map { entry in
      let variable = AmundsenVariable[entry.key.value]
      let newer = variable?.isOlderName == true ? variable?.replacement : nil
      let name = newer.flatMap { names.contains($0) ? nil : $0 } ?? entry.key.value
      return Part(
        name,
        shown: KeyText.shown(name),
        at: entry.value.range,
        secrecy: variable?.isSecret == true ? .secret : .guarded,
        .scalar(.text(HiddenText(entry.value.text)))
      )
    }
    return Part(at: root.range, .mapping(parts))
  }
}
