public import HelmValues

extension AstronomerValues {
  /// What of `root`, the values of a release, decides how people sign in: the declared fields, and all
  /// of `auth`, `env` and `secret`, whatever is in them.
  ///
  /// Below the name of a dependency of an umbrella chart it is looked for as well.
  public static func authenticationTree(of root: Value) -> Value {
    guard let name = dependencyName(in: root), let values = root.values(ofDependency: name),
      let entry = root.entry(of: name)
    else { return prune(root, to: fields.map(\.declaration)) }
    return root.with([entry.with(prune(values, to: fields.map(\.declaration)))])
  }

  private static func prune(_ value: Value, to fields: [FieldDeclaration]) -> Value {
    let entries = fields.compactMap { field -> Entry? in
      guard field.type != .any, let entry = value.entry(of: field.name) else { return nil }
      let isWhole = field.type != .section || field.name == "auth" || !entry.value.isMapping
      return isWhole ? entry : entry.with(prune(entry.value, to: field.children))
    }
    return value.with(entries)
  }
}
