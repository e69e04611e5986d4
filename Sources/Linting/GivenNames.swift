import AuthModel
public import Diagnostics

/// The names of objects that are given, of which a reference that names none of them may mean one.
public struct GivenNames: Sendable {
  private let names: [Located<String>]

  /// Takes the names where they stand.
  init(_ names: [Located<String>]) {
    self.names = names
  }

  /// The name that is almost spelled as `name`, and is none of `used`.
  public func meant(by name: String, besides used: some Sequence<String>) -> String? {
    Spelling.closest(to: name, among: Set(names.map(\.value)).subtracting(used).sorted())
  }

  /// Where the object stands that is `meant`, or else the first that is given.
  public func notes(on meant: String?) -> [Note] {
    guard let first = names.first(where: { $0.value == meant }) ?? names.first else { return [] }
    let name = "'\(KeyText.shown(first.value))'"
    let others = names.count - 1
    return [
      meant != nil || others == 0
        ? Note("\(name) is given here", at: first.range)
        : Note("\(name) is given here, and \(others) more", at: first.range)
    ]
  }

  /// Has the reference `name` name `meant`.
  public static func fix(_ name: Located<String>, _ meant: String) -> Fix? {
    guard let place = name.textRange else { return nil }
    let safety = Spelling.isSame(name.value, meant) ? Fix.Safety.safe : .unsafe
    return .replace(place, with: meant, "refer to '\(meant)'", safety: safety)
  }
}
