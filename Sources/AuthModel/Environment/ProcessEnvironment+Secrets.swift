import Diagnostics

extension ProcessEnvironment {
  /// The Secrets without which the container does not start.
  ///
  /// Source: Kubernetes API, core/v1 SecretKeySelector and SecretEnvSource: what is `optional` may be
  /// missing.
  var secretReferences: [SecretReference] {
    guard kind == .container else { return [] }
    let keys = variables.compactMap { variable -> SecretReference? in
      guard let reference = variable.reference, reference.target == .secret, !reference.isOptional
      else { return nil }
      return secretReference(variable.name, reference.name, reference.key, at: variable.range)
    }
    let whole = references.compactMap { reference -> SecretReference? in
      guard reference.target == .secret, reference.isRequired else { return nil }
      return secretReference(nil, reference.name, nil, at: reference.name.range)
    }
    return keys + whole
  }

  private func secretReference(
    _ variable: Located<String>?,
    _ name: Located<String>?,
    _ key: Located<String>?,
    at range: SourceRange
  ) -> SecretReference {
    let shownName = owner.map { "container '\(KeyText.shown($0.value))'" }
    return SecretReference(
      reader: SecretReader(
        name: shownName ?? "the container",
        variableSetting: nil,
        nameSetting: "name",
        keySetting: "key",
        effectOfAbsence: "without it the container does not start: CreateContainerConfigError"
      ),
      variable: variable,
      secretName: name,
      secretKey: key,
      defaultKey: "",
      doubtfulFields: [],
      range: range,
      isWhole: variable == nil,
      namespace: namespace
    )
  }
}
