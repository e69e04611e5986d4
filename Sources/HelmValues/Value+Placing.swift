import Diagnostics
import YAML

extension Value {
  /// The same mapping with `entry` below the keys `path`, in the place of what has its key there;
  /// mappings are put together.
  ///
  /// Where a mapping of `path` is missing, it is made, and said to stand where the one around it does.
  public func placing(_ entry: Entry, below path: some Collection<String>) -> Value {
    let key = path.first ?? entry.key.value
    let existing = self.entry(of: key)
    let mapping = existing.flatMap { $0.value.isMapping ? $0.value : nil }
    guard !path.isEmpty else {
      let layers = [mapping, entry.value].compactMap(\.self).filter(\.isMapping)
      return replacing(layers.count > 1 ? entry.with(Value(merging: layers)) : entry)
    }
    guard let outer = existing ?? Entry(named: key) else { return self }
    return replacing(outer.with((mapping ?? with([])).placing(entry, below: path.dropFirst())))
  }

  private func replacing(_ entry: Entry) -> Value {
    var kept = KeptEntries(capacity: 8)
    for other in entries { kept.keep(other) }
    kept.keep(entry)
    return with(kept.entries)
  }

  /// The entries as they are written: each key that stands twice as often as it does, and merge keys
  /// not followed.
  public var writtenEntries: [Entry] { node.entries.map { Entry(key: $0.key, value: $0.value) } }
}

extension Entry {
  /// An entry that nobody wrote; `nil` if `name` is no plain key.
  fileprivate init?(named name: String) {
    let file = SourceFile(id: .builtIn, path: "", bytes: Array("\(name):".utf8))
    let entry = read(file).documents.first?.root?.entries.first { _ in true }
    guard let entry, entry.key.text == name else { return nil }
    self.init(key: entry.key, value: entry.value)
  }
}
