import Diagnostics

extension Configuration {
  /// The clients of Flyte that the document sets up, a component of an installation included.
  public var flyteClients: [FlyteClient] {
    switch content {
    case .flyteClient(let file, let origin):
      file.admin.map { [FlyteClient($0, origin)] } ?? []
    case .environment(let environments): environments.compactMap(FlyteClient.init)
    case .flyte(let deployment):
      deployment.writtenAdmin.map { [FlyteClient($0, .component)] } ?? []
    case .astroDeployment: environments.compactMap(FlyteClient.init)
    case .astronomer, .amundsen, .kubernetes, .registrations, .awsPolicy, .python, .airflow,
      .googleKey:
      []
    }
  }
}

extension FlyteDeployment {
  /// The section `admin` as it is written.
  public var writtenAdmin: FlyteAdminClient? {
    core?.configMap?.admin?.admin ?? writtenSections?.admin
  }
}

extension FlyteClient {
  /// What is still to be filled in.
  var unfinishedValues: [UnfinishedValue] {
    let inFile = [
      ("endpoint", admin?.endpoint), ("clientId", admin?.clientID),
      ("clientSecretLocation", admin?.clientSecretLocation), ("audience", admin?.audience),
    ].compactMap { name, value in
      value.flatMap { UnfinishedValue("'\(name)'", $0.value, at: $0.range) }
    }
    // A variable in a variable is for the shell, or whoever else reads the file.
    let inVariables = variables.compactMap { setting -> UnfinishedValue? in
      guard let value = setting.assignment.value, !value.isShellVariable else { return nil }
      return UnfinishedValue("the value of '\(setting.variable.name)'", value)
    }
    return inFile + inVariables
  }

  /// The secret itself, where a variable holds it.
  var storedSecrets: [StoredSecret] {
    variables.filter(\.variable.isSecret).compactMap { setting in
      guard let value = setting.assignment.value, !value.isEmpty, !value.isUnfinished else {
        return nil
      }
      return StoredSecret(
        name: setting.assignment.name,
        value: value,
        isEncoded: false,
        use: .credential
      )
    }
  }
}
