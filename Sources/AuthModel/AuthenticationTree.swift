public import HelmValues

extension Configuration {
  /// What of `root`, the values that it was bound from, decides how people sign in: the declared fields,
  /// and all of `auth`, `env` and `secret`, whatever is in them.
  ///
  /// Below the name of a dependency of an umbrella chart it is looked for as well.
  public func authenticationTree(of root: Value) -> Value {
    let (fields, name) = shape(of: root)
    guard let name, let values = root.values(ofDependency: name), let entry = root.entry(of: name)
    else { return prune(root, to: fields) }
    return root.with([entry.with(prune(values, to: fields))])
  }

  /// The name of the dependency that `root`, the values that it was bound from, gives its values to; `nil` if
  /// they are those of the chart itself.
  public func dependencyName(in root: Value) -> String? { shape(of: root).dependency }

  /// The fields of the chart, and the name of the dependency whose values `root` holds, if it does so.
  private func shape(of root: Value) -> (fields: [FieldDeclaration], dependency: String?) {
    switch flyte?.chart {
    case .binary:
      (FlyteBinaryValues.fields.map(\.declaration), FlyteRecognition.dependency(in: root)?.name)
    case .core:
      (FlyteCoreValues.fields.map(\.declaration), FlyteRecognition.dependency(in: root)?.name)
    case nil:
      (
        AstronomerValues.fields.map(\.declaration),
        AstronomerValues.dependencyName(in: root)
      )
    }
  }

  private func prune(_ value: Value, to fields: [FieldDeclaration]) -> Value {
    let entries = fields.compactMap { field -> Entry? in
      guard field.type != .any, let entry = value.entry(of: field.name) else { return nil }
      let isNamed = field.section()?.entry != nil
      let isWhole =
        field.type != .section || field.name == "auth" || isNamed || !entry.value.isMapping
      return isWhole ? entry : entry.with(prune(entry.value, to: field.children))
    }
    return value.with(entries)
  }
}
