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
  guard options.helmVersion == .four, documents.count > 1 else {
    return documents.compactMap { bind($0, options) }
  }
  guard let first = documents[0].root, AstronomerValues.recognizes(Value(first)) else {
    return documents.compactMap { bind($0, options) }
  }
  let merged = MergedValues(documents.compactMap(\.root).map { Value($0) })
  return bind(merged, of: documents, options, isComplete: false).map { [$0] } ?? []
}

private func bind(_ document: Document, _ options: BindingOptions) -> Configuration? {
  guard let node = document.root, node.kind != .alias else { return nil }
  let root = Value(node)
  guard let kind = options.kind ?? ConfigurationKind.detect(root) else { return nil }
  var binder = Binder(options, isComplete: false)
  let content: Configuration.Content =
    switch kind {
    case .astronomerValues: .astronomer(AstronomerValues.bind(root, &binder))
    case .kubernetes: .kubernetes(KubernetesSecret.bindAll(in: root, &binder))
    case .identityProvider: .registrations(Registration.bindAll(in: root, &binder))
    }
  return Configuration([document], content, binder)
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
  let isMeant = {
    options.kind == .astronomerValues || AstronomerValues.recognizes(root)
      || documents.count > 1
        && documents.contains { $0.root.map { AstronomerValues.recognizes(Value($0)) } ?? false }
  }
  guard isMeant() else { return nil }
  var binder = Binder(options, isComplete: isComplete)
  let values = AstronomerValues.bind(root, &binder)
  binder.discloseOverridden()
  return Configuration(documents, .astronomer(values), binder)
}

extension Binder {
  fileprivate init(_ options: BindingOptions, isComplete: Bool) {
    let named = options.chartVersion.map { TargetChart($0, saidBy: .person) }
    self.init(
      chart: named ?? TargetChart(AstronomerValues.newestChart, saidBy: .nobody),
      isComplete: isComplete
    )
  }
}

extension ConfigurationKind {
  /// Tells what a document is; `nil` if it has nothing to do with authentication.
  static func detect(_ root: Value) -> ConfigurationKind? {
    if KubernetesSecret.recognizes(root) { return .kubernetes }
    if AstronomerValues.recognizes(root) { return .astronomerValues }
    if Registration.recognizes(root) { return .identityProvider }
    return nil
  }
}
