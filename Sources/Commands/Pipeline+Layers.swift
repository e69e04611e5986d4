import AuthModel
import Diagnostics
import HelmValues
import YAML

extension Pipeline {
  /// Parses and binds the layers of a release, in the order that Helm merges them.
  func bindLayers(_ sources: [Source]) throws(LayerFailure) -> BoundRelease {
    try bindLayers(
      sources.filter { $0.input.role != .setting }.map(\.file),
      setting: sources.filter { $0.input.role == .setting }.map(\.file)
    )
  }

  /// Parses and binds `files`, and what `arguments` of `--set` say over them.
  func bindLayers(
    _ files: [SourceFile],
    setting arguments: [SourceFile]
  ) throws(LayerFailure) -> BoundRelease {
    var options = options
    options.kind = layerKind ?? options.kind
    let layers = files.map { YAML.read($0, limits: limits) }
    let helmVersion = options.helmVersion ?? .three
    if let wrong = layers.first(where: { !helmVersion.takes($0) }) {
      throw LayerFailure(notMapping: wrong)
    }
    var expressions: [SetExpression] = []
    let release: BoundRelease
    do throws(SetFailure) {
      for argument in arguments { expressions.append(try SetExpression(argument)) }
      release = try AuthModel.bind(layers: layers, setting: expressions, options: options)
    } catch {
      throw LayerFailure(error, in: arguments)
    }
    if let secret = release.configuration?.firstSecret(in: Set(arguments.map(\.id))) {
      throw LayerFailure(secret: secret)
    }
    return release
  }
}

extension HelmVersion {
  /// Whether each document that it reads is what Helm takes for values: a mapping, or nothing.
  fileprivate func takes(_ stream: Stream) -> Bool {
    documents(of: stream).allSatisfy { document in
      document.root.map { $0.kind == .mapping || Value($0).isNull } ?? true
    }
  }
}
