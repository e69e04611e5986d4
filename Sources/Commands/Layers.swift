/// What the values of one release come from.
struct Layers {
  /// The values files, each merged over those before it; `-` for standard input.
  var values: [String] = []
  /// What goes over all of them, as `key.path=value`.
  var set: [String] = []

  /// Whether there is none.
  var isEmpty: Bool { values.isEmpty && set.isEmpty }
}
