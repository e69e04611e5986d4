import AuthModel

/// What a person says about the Secrets beside their values.
public struct RenderingOptions: Sendable {
  /// The namespace that each manifest names; none if nobody says.
  public var namespace: String?
  /// Whether a value may end in a line break.
  public var keepsNewline: Bool
  /// What is to be said above each Secret, by its name: how it is used.
  public var usage: [String: [String]]
  /// What is made.
  public var form: SecretForm

  /// Makes options.
  public init(
    namespace: String? = nil,
    keepsNewline: Bool = false,
    usage: [String: [String]] = [:],
    form: SecretForm = .secret
  ) {
    self.namespace = namespace
    self.keepsNewline = keepsNewline
    self.usage = usage
    self.form = form
  }
}

/// The largest sum of a Secret's values (`MaxSecretSize` of k8s.io/api/core/v1).
public let maximumSecretSize = 1 << 20

/// Makes the Secrets that `requirements` ask for, in order, from `values`.
public func render(
  _ requirements: [SecretRequirement],
  values: [SecretRequirement.ID: SecretBytes],
  options: RenderingOptions = RenderingOptions()
) -> RenderedSecrets {
  let requirements = requirements.sorted { $0.id < $1.id }
  var problems = requirements.compactMap { problem(of: values[$0.id], for: $0, options) }
  let names = requirements.map(\.id.secretName).reduce(into: [String]()) { names, name in
    if names.last != name { names.append(name) }
  }
  let manifests = names.map { name in
    Manifest(
      name: name,
      namespace: options.namespace,
      data: requirements.filter { $0.id.secretName == name }.flatMap { requirement in
        values[requirement.id].map { requirement.data(with: $0, as: options.form) } ?? []
      },
      remarks: options.usage[name] ?? []
    )
  }
  problems += manifests.filter { $0.size > maximumSecretSize }.map {
    .tooLarge(secretName: $0.name)
  }
  return RenderedSecrets(
    files: problems.isEmpty ? manifests.map { $0.file(as: options.form) } : [],
    problems: problems,
    remarks: requirements.flatMap { remarks(on: values[$0.id], for: $0) }
  )
}

private func problem(
  of value: SecretBytes?,
  for requirement: SecretRequirement,
  _ options: RenderingOptions
) -> RenderingProblem? {
  let id = requirement.id
  guard let value else { return .missing(id) }
  if value.isEmpty { return .empty(id) }
  if requirement.file != nil, value.text == nil { return .notText(id) }
  if options.form == .environmentFile, !EnvironmentFileText.takes(value) { return .notText(id) }
  return value.hasTrailingNewline && !options.keepsNewline ? .trailingNewline(id) : nil
}

private func remarks(
  on value: SecretBytes?,
  for requirement: SecretRequirement
) -> [RenderingRemark] {
  guard let value, !value.isEmpty, !value.isNameAndPassword else { return [] }
  return requirement.variables
    .filter { HoustonVariable[$0]?.target == .scimAuthCode(provider: "okta") }
    .map { .notNameAndPassword(requirement.id, variable: $0) }
}

extension SecretRequirement {
  /// The keys of the Secret that hold `value`, in the order of their bytes, or its variables.
  fileprivate func data(
    with value: SecretBytes,
    as form: SecretForm
  ) -> [(key: String, value: SecretBytes)] {
    guard form == .secret else { return variables.map { ($0, value) } }
    let own = [(key: id.key, value: value)]
    guard let file, let text = value.text else { return own }
    return own + [(key: ClientSecretsForm.key, value: file.filled(with: text))]
  }
}

extension Manifest {
  /// The number of bytes of all values.
  fileprivate var size: Int { data.reduce(0) { $0 + $1.value.bytes.count } }
}
