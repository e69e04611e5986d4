import Diagnostics
public import HelmValues
public import YAML

/// What a person says about files beside their content.
public struct BindingOptions: Sendable {
  /// What every document is, whatever it looks like.
  public var kind: ConfigurationKind?
  /// The version of the chart that values are for; told from the values, or else the newest known, if
  /// nobody says.
  public var chartVersion: ChartVersion?
  /// The generation of Helm that values are for; `nil` if nobody says.
  public var helmVersion: HelmVersion?
  /// Whether the person named the file, rather than a folder it is in.
  public var isNamed: Bool

  /// Makes options; by default everything is told from the content.
  public init(
    kind: ConfigurationKind? = nil,
    chartVersion: ChartVersion? = nil,
    helmVersion: HelmVersion? = nil,
    isNamed: Bool = true
  ) {
    self.kind = kind
    self.chartVersion = chartVersion
    self.helmVersion = helmVersion
    self.isNamed = isNamed
  }
}

/// Finds the authentication settings in the documents of a file.
///
/// It never fails: what could be understood is bound, and what could not is a problem of its
/// configuration.
public func bind(_ stream: Stream, options: BindingOptions = BindingOptions()) -> BoundFile {
  let template = HelmTemplate.firstAction(in: stream)
  let configurations = template == nil ? configurations(in: stream, options) : []
  let concernsAuthentication =
    !configurations.isEmpty || options.isNamed || options.kind != nil
    || AuthenticationWords.appear(in: stream.file)
  return BoundFile(
    stream: stream,
    configurations: configurations,
    isNamed: options.isNamed,
    template: template,
    helmVersion: options.helmVersion,
    concernsAuthentication: concernsAuthentication
  )
}

private func configurations(in stream: Stream, _ options: BindingOptions) -> [Configuration] {
  let documents = stream.documents
  if FileFormat(path: stream.file.path) == .pythonRequirements {
    return documents.prefix(1).compactMap { bind(packages: $0, options) }
  }
  if FileFormat(path: stream.file.path) != .yaml {
    // Neither of the other formats has more than one document.
    let processes = ProcessEnvironment.processes(in: stream)
    return documents.prefix(1).compactMap { bind(processes, of: $0, options) }
  }
  guard options.helmVersion == .four, documents.count > 1 else {
    return bindAll(of: stream, options)
  }
  let kind = documents[0].root.flatMap { Recognition(Value($0), options)?.kind }
  guard kind?.isValues == true else {
    return bindAll(of: stream, options)
  }
  let merged = MergedValues(documents.compactMap(\.root).map { Value($0) })
  return bind(merged, of: documents, options, isComplete: false).map { [$0] } ?? []
}

/// Binds the documents of `stream`, and what is in them beside.
private func bindAll(of stream: Stream, _ options: BindingOptions) -> [Configuration] {
  let configurations = stream.documents.compactMap { bind($0, options) }
  guard options.kind == nil else {
    return configurations + embeddedConfigurations(in: stream, options)
  }
  // In a list, pods may stand beside Secrets.
  var pods = options
  pods.kind = .environment
  let lists = configurations.filter { $0.kind == .kubernetes }.flatMap(\.documents).filter {
    document in
    document.root.map { !ProcessEnvironment.ofInterest(in: Value($0)).isEmpty } ?? false
  }
  return configurations + lists.compactMap { bind($0, pods) }
    + embeddedConfigurations(in: stream, options)
}

private func bind(_ document: Document, _ options: BindingOptions) -> Configuration? {
  guard let node = document.root, node.kind != .alias else { return nil }
  let root = Value(node)
  guard let recognition = Recognition(root, options) else { return nil }
  var binder = Binder(options, for: recognition.kind, isComplete: false)
  let content: Configuration.Content =
    if let environments = recognition.environments {
      .environment(ProcessEnvironment.bind(environments, &binder))
    } else {
      Configuration.Content(binding: root, as: recognition.kind, &binder)
    }
  return Configuration([document], content, binder)
}

/// Binds the processes that `document` describes, whatever else it may be.
func bind(processesOf document: Document) -> Configuration? {
  bind(document, BindingOptions(kind: .environment))
}

/// Binds `merged`, the values of a release; `isComplete` says whether they are all of them.
func bind(
  _ merged: MergedValues,
  of documents: [Document],
  _ options: BindingOptions,
  isComplete: Bool
) -> Configuration? {
  guard let root = merged.root else { return nil }
  // What a later layer takes away was there before it.
  let roots = documents.count > 1 ? documents.compactMap(\.root).map { Value($0) } : []
  let kinds = ([root] + roots).lazy.compactMap { Recognition($0, options)?.kind }
  guard let kind = kinds.first(where: \.isValues) else { return nil }
  var binder = Binder(options, for: kind, isComplete: isComplete)
  let content = Configuration.Content(binding: root, as: kind, &binder)
  binder.discloseOverridden()
  return Configuration(documents, content, binder)
}

/// Binds the variables of a document that is not YAML, if one of them is known.
private func bind(
  _ environments: [ProcessEnvironment],
  of document: Document,
  _ options: BindingOptions
) -> Configuration? {
  guard environments.contains(where: \.isOfInterest) else { return nil }
  var binder = Binder(options, for: .environment, isComplete: false)
  for environment in environments { environment.disclose(&binder) }
  return Configuration([document], .environment(environments), binder)
}

/// Binds the packages in a file of requirements, if flaskoidc is among them.
private func bind(packages document: Document, _ options: BindingOptions) -> Configuration? {
  guard let packages = document.root.map({ PythonPackages(ofFile: Value($0)) }),
    packages.isOfInterest || options.kind == .pythonRequirements
  else { return nil }
  var binder = Binder(options, for: .pythonRequirements, isComplete: false)
  packages.disclose(&binder)
  return Configuration([document], .python(packages), binder)
}

/// Binds the files in ConfigMaps and Secrets of `stream`.
///
/// The files of one folder are merged in the order of their names, as flytestdlib merges them; those of
/// a Secret lie beside those of the ConfigMap that is called like it, but for `-secret` (the charts
/// mount them so).
private func embeddedConfigurations(
  in stream: Stream,
  _ options: BindingOptions
) -> [Configuration] {
  let roots = stream.documents.compactMap(\.root).filter { $0.kind == .mapping }
  let files = roots.flatMap { EmbeddedFile.all(in: Value($0)) }.filter { $0.root != nil }
  let folders = Dictionary(grouping: files, by: \.folder).values.map { folder in
    folder.sorted { $0.name < $1.name }
  }
  return folders.compactMap { bind(embedded: $0, options) }
    .sorted { $0.documents[0].range < $1.documents[0].range }
}

private func bind(embedded files: [EmbeddedFile], _ options: BindingOptions) -> Configuration? {
  guard let root = MergedValues(files.compactMap(\.root)).root else { return nil }
  let isClient = FlyteClientConfiguration.recognizes(root)
  let kind =
    FlyteRecognition.holdsSections(root)
    ? ConfigurationKind.flyteadminConfiguration : isClient ? .flyteClient : nil
  guard let kind else { return nil }
  var binder = Binder(options, for: kind, isComplete: false)
  let content: Configuration.Content =
    if kind == .flyteClient {
      .flyteClient(binder.bind(root), files.contains { !$0.isClientFile } ? .component : .file)
    } else {
      Configuration.Content(binding: root, as: kind, &binder)
    }
  binder.discloseOverridden()
  return Configuration(files.compactMap(\.stream.documents.first), content, binder)
}

extension Configuration.Content {
  /// Binds `root` as what it is, or is said to be.
  fileprivate init(binding root: Value, as kind: ConfigurationKind, _ binder: inout Binder) {
    self =
      switch kind {
      case .astronomerValues: .astronomer(AstronomerValues.bind(root, &binder))
      case .flyteBinaryValues: .flyte(FlyteDeployment.bind(root, of: .binary, &binder))
      case .flyteCoreValues: .flyte(FlyteDeployment.bind(root, of: .core, &binder))
      case .flyteadminConfiguration: .flyte(FlyteDeployment.bind(sections: root, &binder))
      case .flyteClient: .flyteClient(binder.bind(root), .file)
      case .amundsenValues: .amundsen(AmundsenInstallation.bind(root, &binder))
      case .environment:
        .environment(ProcessEnvironment.bind(ProcessEnvironment.ofInterest(in: root), &binder))
      case .kubernetes: .kubernetes(KubernetesSecret.bindAll(in: root, &binder))
      case .identityProvider: .registrations(Registration.bindAll(in: root, &binder))
      case .awsPolicy: .awsPolicy(binder.bind(root))
      case .pythonRequirements: .python(PythonPackages(ofFile: root))
      case .astroDeployment:
        .astroDeployment(binder.bind(root, as: AstroDeploymentFile.self).deployment)
      case .airflowSettings:
        .airflow(.settings(binder.bind(root, as: AirflowSettingsFile.self).airflow))
      case .airflowConnections: .airflow(.connections(binder.bind(root)))
      case .googleServiceAccountKey: .googleKey(binder.bind(root))
      }
  }
}

extension Binder {
  fileprivate init(_ options: BindingOptions, for kind: ConfigurationKind, isComplete: Bool) {
    let named = options.chartVersion.map { TargetChart($0, saidBy: .person) }
    self.init(
      chart: named ?? TargetChart(kind.newestChart, saidBy: .nobody),
      isComplete: isComplete
    )
  }
}
