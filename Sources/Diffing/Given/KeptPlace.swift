/// A key of an object, or of a file of variables, under which somebody looks for a value.
struct KeptPlace: Hashable, Sendable {
  /// What it is a key of.
  let source: GivenSource
  /// The key.
  let key: String

  /// What keeps the value.
  var holder: GivenSource.Holder { source.holder }
}

/// Something that gives values to processes and settings which name it.
struct GivenSource: Hashable, Sendable {
  /// What it is.
  let holder: Holder
  /// Its name, or its path.
  let name: String

  /// The kinds of it.
  enum Holder: Hashable, Sendable {
    /// A Secret.
    case secret
    /// A ConfigMap.
    case configMap
    /// A file of variables.
    case file
  }
}
