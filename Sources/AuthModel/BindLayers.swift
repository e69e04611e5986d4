import Diagnostics
public import HelmValues
public import YAML

/// Finds the authentication settings of a release whose values come from several places.
///
/// The files are merged as Helm merges what `-f` names, and what `--set` says goes over them. All of
/// them share one configuration, which is all that the release is given: what it does not say is left
/// to the chart.
///
/// - Parameters:
///   - layers: The values files, each over those before it.
///   - expressions: What `--set` says, in order.
///   - options: What a person says beside them; without a generation of Helm, the first document of a
///     file counts.
/// - Returns: The files and what they say together.
/// - Throws: If Helm refuses an expression, be it because of what the files say.
public func bind(
  layers: [Stream],
  setting expressions: [SetExpression] = [],
  options: BindingOptions = BindingOptions()
) throws(SetFailure) -> BoundRelease {
  let helmVersion = options.helmVersion ?? .three
  let templates = layers.map { HelmTemplate.firstAction(in: $0) }
  let documents = zip(layers, templates).filter { $0.1 == nil }
    .flatMap { helmVersion.documents(of: $0.0) }
  var merged = MergedValues(documents.compactMap(\.root).map { Value($0) })
  for expression in expressions { try merged.set(expression) }
  let configuration = bind(
    merged,
    of: documents + expressions.flatMap(\.stream.documents),
    options,
    isComplete: templates.allSatisfy { $0 == nil }
  )
  let file = { (stream: Stream, template: SourceRange?, helmVersion: HelmVersion?) in
    BoundFile(
      stream: stream,
      configurations: [configuration].compactMap(\.self),
      isNamed: true,
      template: template,
      helmVersion: helmVersion,
      concernsAuthentication: true
    )
  }
  let files =
    zip(layers, templates).map { file($0, $1, options.helmVersion) }
    // Of an expression, whatever the generation, all that it sets counts.
    + expressions.map { file($0.stream, nil, .four) }
  return BoundRelease(files: files, root: merged.root, configuration: configuration)
}
