import Diagnostics
import HelmValues

/// Objects of Kubernetes that set variables.
extension ProcessEnvironment {
  /// The containers of all pods, and the ConfigMaps, in an object or in the list that it is.
  static func objects(in root: Value) -> [ProcessEnvironment] {
    var found: [ProcessEnvironment] = []
    collectObjects(in: root, PodContext(), depth: 0, into: &found)
    return found
  }

  private static func collectObjects(
    in object: Value,
    _ context: PodContext,
    depth: Int,
    into found: inout [ProcessEnvironment]
  ) {
    // A pod in the job of a CronJob in a list.
    guard depth < 8 else { return }
    let context = context.inside(object)
    for key in containerLists {
      for item in object.value(of: key)?.items ?? [] {
        if let container = container(item, context) { found.append(container) }
      }
    }
    if let configMap = configMap(object, context) { found.append(configMap) }
    for key in holders {
      guard let holder = object.value(of: key) else { continue }
      collectObjects(in: holder, context, depth: depth + 1, into: &found)
    }
    for item in object.value(of: "items")?.items ?? [] {
      collectObjects(in: item, context, depth: depth + 1, into: &found)
    }
  }

  private static let containerLists = ["initContainers", "containers", "ephemeralContainers"]
  private static let holders = ["spec", "template", "jobTemplate"]

  private static func container(
    _ container: Value,
    _ context: PodContext
  ) -> ProcessEnvironment? {
    let list = container.value(of: "env").flatMap { $0.isSequence ? $0 : nil }
    let references = (container.value(of: "envFrom")?.items ?? []).compactMap(reference)
    let image = container.value(of: "image")?.locatedText
    guard list != nil || !references.isEmpty || image != nil else { return nil }
    let items = list?.items ?? []
    let name = container.value(of: "name")?.locatedText
    var environment = ProcessEnvironment(
      items.compactMap(EnvironmentVariable.init(item:)),
      in: list?.range ?? name?.range ?? container.range,
      of: .container,
      owner: name,
      image: image,
      mappings: items.filter(\.isMapping)
    )
    environment.references = references
    environment.namespace = context.namespace
    environment.workload = Workload(container, context)
    return environment
  }

  /// An item of `envFrom`.
  private static func reference(_ item: Value) -> EnvironmentReference? {
    let targets: KeyValuePairs = [
      "configMapRef": EnvironmentReference.Target.configMap, "secretRef": .secret,
    ]
    for (key, target) in targets {
      guard let source = item.value(of: key), let name = source.value(of: "name")?.locatedText
      else {
        continue
      }
      return EnvironmentReference(
        target: target,
        name: name,
        prefix: item.value(of: "prefix")?.locatedText?.value ?? "",
        isRequired: source.value(of: "optional")?.scalar != .boolean(true)
      )
    }
    return nil
  }

  private static func configMap(_ object: Value, _ context: PodContext) -> ProcessEnvironment? {
    guard object.value(of: "kind")?.text == "ConfigMap" else { return nil }
    guard let data = object.value(of: "data"), data.isMapping else { return nil }
    var environment = ProcessEnvironment(
      data.entries.compactMap(EnvironmentVariable.init),
      in: data.range,
      of: .configMap,
      owner: object.value(at: ["metadata", "name"])?.locatedText,
      mappings: [data]
    )
    environment.namespace = context.namespace
    return environment
  }

  // MARK: Types

  /// Takes down the values that the API server refuses because they are no text.
  func reportTypes(_ binder: inout Binder) {
    let entries: [Entry] =
      switch kind {
      case .configMap: mappings.flatMap(\.entries)
      case .container: mappings.compactMap { $0.entry(of: "value") }
      default: []
      }
    for entry in entries {
      switch FoundType(entry.value) {
      case .string, .null: continue
      case .boolean, .number:
        binder.report(.unquotedText(found: FoundType(entry.value)), entry, Self.text)
      case .mapping, .sequence:
        binder.report(.wrongType(found: FoundType(entry.value)), entry, Self.text)
      }
    }
  }

  private static let text = FieldDeclaration(
    name: "value",
    type: .string,
    summary: "the value of a variable",
    effectOfWrongType: "the API server takes text only, and refuses the whole object",
    source: "Kubernetes API, core/v1 EnvVar and ConfigMap"
  )
}
