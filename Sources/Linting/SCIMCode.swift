public import AuthModel

/// A code that a provider proves itself with when it manages users, as it is known in a run: written in
/// the values, or in a Secret that is given along.
public struct SCIMCode: Sendable {
  /// The key of the provider.
  public let provider: String
  /// The code.
  public let code: SecretValue
}

extension SCIMCode: LintSubject {
  /// Values and Secrets are different files.
  public static var scope: LintScope { .project }

  /// The codes of all platforms, as far as nothing in them is to be filled in.
  public static func all(in project: Project) -> [SCIMCode] {
    let secrets = GivenSecrets(project)
    return project.configurations.compactMap(\.astronomer).flatMap { values in
      let own = values.scimCodes.map { SCIMCode(provider: $0.provider, code: $0.code) }
      let referred = (values.houston?.secrets ?? []).flatMap { entry -> [SCIMCode] in
        guard case .scimAuthCode(let provider)? = entry.variable?.target else { return [] }
        return secrets.values(of: entry.reference).map { SCIMCode(provider: provider, code: $0) }
      }
      return (own + referred).filter { !$0.code.isEmpty && !$0.code.isUnfinished }
    }
  }
}
