public import AuthModel
public import YAML

/// What each kind of subject is, and where it is found.

extension Project: LintSubject {
  /// The files are looked at together.
  public static var scope: LintScope { .project }
  /// The project itself.
  public static func all(in project: Project) -> [Project] { [project] }
}

extension BoundFile: LintSubject {
  /// Each file, recognised or not.
  public static func all(in project: Project) -> [BoundFile] { project.files }
}

extension Problem: LintSubject {
  /// What the reader could not make sense of, in files that have to do with authentication.
  public static func all(in project: Project) -> [Problem] {
    project.files.flatMap(\.problems)
  }
}

extension Configuration: LintSubject {
  /// The settings of each document that has any.
  public static func all(in project: Project) -> [Configuration] { project.configurations }
}

extension BindingProblem: LintSubject {
  /// What did not fit the declared fields.
  public static func all(in project: Project) -> [BindingProblem] {
    project.configurations.flatMap(\.problems)
  }
}

extension Setting: LintSubject {
  /// The scalars that were found as values of declared fields.
  public static func all(in project: Project) -> [Setting] {
    let configurations = project.configurations
    // A large file may have a hundred thousand.
    return configurations.count == 1
      ? configurations[0].settings : configurations.flatMap(\.settings)
  }
}

extension Client: LintSubject {
  /// The OAuth clients of all products.
  public static func all(in project: Project) -> [Client] {
    project.configurations.flatMap(\.clients)
  }
}

extension IssuerUse: LintSubject {
  /// Each issuer that a product is told to trust.
  public static func all(in project: Project) -> [IssuerUse] {
    project.configurations.flatMap(\.issuerUses)
  }
}

extension AstronomerValues: LintSubject {
  /// Each values file of Astronomer Software.
  public static func all(in project: Project) -> [AstronomerValues] {
    project.configurations.compactMap(\.astronomer)
  }
}

extension FlyteDeployment: LintSubject {
  /// Each installation of Flyte.
  public static func all(in project: Project) -> [FlyteDeployment] {
    project.configurations.compactMap(\.flyte)
  }
}

extension FlyteClientHash: LintSubject {
  /// Each hash of a secret of a client of Flyte.
  public static func all(in project: Project) -> [FlyteClientHash] {
    project.configurations.compactMap(\.flyte).flatMap(\.clientHashes)
  }
}

extension FlyteClient: LintSubject {
  /// Each client of Flyte, components of an installation included.
  public static func all(in project: Project) -> [FlyteClient] {
    project.configurations.flatMap(\.flyteClients)
  }
}

extension EffectiveEnvironment: LintSubject {
  /// What a process takes variables from may stand in other files.
  public static var scope: LintScope { .project }
  /// Each process, with the variables that all files set for it together.
  public static func all(in project: Project) -> [EffectiveEnvironment] {
    EffectiveEnvironment.all(in: project.files)
  }
}

extension KubernetesSecret: LintSubject {
  /// Each Secret.
  public static func all(in project: Project) -> [KubernetesSecret] {
    project.configurations.flatMap(\.secrets)
  }
}

extension SecretItem: LintSubject {
  /// Each key of each Secret.
  public static func all(in project: Project) -> [SecretItem] {
    project.configurations.flatMap(\.secrets).flatMap(\.items)
  }
}

extension StoredSecret: LintSubject {
  /// Each secret that a file holds itself.
  public static func all(in project: Project) -> [StoredSecret] {
    project.configurations.flatMap(\.storedSecrets)
  }
}

extension SecretReference: LintSubject {
  /// Each key of a Secret that something refers to.
  public static func all(in project: Project) -> [SecretReference] {
    project.configurations.flatMap(\.secretReferences)
  }
}

extension DroppedVariables: LintSubject {
  /// Each list of variables that takes the place of an earlier layer's and lacks some of them.
  public static func all(in project: Project) -> [DroppedVariables] {
    project.configurations.flatMap(\.droppedVariables)
  }
}

extension HoustonEnvironmentEntry: LintSubject {
  /// Each variable in `astronomer.houston.env`.
  public static func all(in project: Project) -> [HoustonEnvironmentEntry] {
    project.configurations.compactMap(\.astronomer?.houston).flatMap(\.environment)
  }
}

extension Registration: LintSubject {
  /// Each client that is registered at a provider.
  public static func all(in project: Project) -> [Registration] {
    project.configurations.flatMap(\.registrations)
  }
}

extension RedirectURI: LintSubject {
  /// Each URI that is registered at a provider.
  public static func all(in project: Project) -> [RedirectURI] {
    project.configurations.flatMap(\.registrations).flatMap(\.redirectURIs)
  }
}

extension AWSPolicy: LintSubject {
  /// Each policy of AWS IAM.
  public static func all(in project: Project) -> [AWSPolicy] {
    project.configurations.compactMap(\.awsPolicy)
  }
}

extension AirflowConnection: LintSubject {
  /// Each connection of Airflow that a variable defines.
  public static func all(in project: Project) -> [AirflowConnection] {
    project.configurations.flatMap(\.airflowConnections)
  }
}

extension AirflowBackendArguments: LintSubject {
  /// The arguments of each secrets backend of Airflow.
  public static func all(in project: Project) -> [AirflowBackendArguments] {
    project.configurations.flatMap(\.airflowBackendArguments)
  }
}
