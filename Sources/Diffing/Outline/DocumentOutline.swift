import AuthModel
import Diagnostics
import HelmValues
import YAML

/// Makes the parts of a document as what it was bound as.
enum DocumentOutline {
  /// The part that `value` is.
  ///
  /// - Parameters:
  ///   - value: The root of a document, or of layers that were merged.
  ///   - configuration: What it was bound as, if it was.
  ///   - scope: What has to be known beside it.
  /// - Returns: Its parts.
  static func root(
    _ value: Value,
    _ configuration: Configuration?,
    _ scope: OutlineScope = .alone
  ) -> Part {
    guard let configuration else { return ObjectOutline.root(value) }
    switch configuration.kind {
    case .kubernetes: return ObjectOutline.root(value)
    case .environment:
      let path = value.node.stream.file.path
      if FileFormat(path: path) == .environmentFile { return EnvironmentOutline.root(value) }
      let root = ObjectOutline.root(value)
      ProcessOutline(configuration.environments, in: path, scope).settle(root)
      return root
    default: break
    }
    guard let document = DeclaredDocument.describing(configuration) else {
      return ObjectOutline.root(value)
    }
    return declared(value, configuration, document, scope)
  }

  /// The part of values for which fields are declared, be it below the name of a dependency, where those of
  /// the chart are the same as at the root.
  private static func declared(
    _ value: Value,
    _ configuration: Configuration,
    _ document: DeclaredDocument,
    _ scope: OutlineScope
  ) -> Part {
    let name = configuration.dependencyName(in: value)
    guard let name, let values = value.values(ofDependency: name) else {
      return settled(value, configuration, document, scope)
    }
    let root = settled(values, configuration, document, scope)
    let others = Part(reading: value).children.filter { $0.name != name && $0.name != "global" }
    for other in others where root.child(other.name) == nil { root.put(other) }
    return root
  }

  private static func settled(
    _ value: Value,
    _ configuration: Configuration,
    _ document: DeclaredDocument,
    _ scope: OutlineScope
  ) -> Part {
    let root = DeclaredOutline(configuration).root(value, document)
    if configuration.astronomer != nil {
      HoustonOutline(configuration: configuration, root: root, given: scope.given).settle(value)
    }
    AliasOutline(configuration: configuration, root: root).settle()
    KeptOutline(configuration: configuration, root: root, given: scope.given).settle()
    AmundsenOutline(configuration: configuration, root: root).settle()
    AmundsenLayoutOutline(configuration: configuration, root: root, other: scope.other).settle()
    return root
  }
}
