import Diagnostics
import HelmValues

/// Objects of Kubernetes that set variables.
extension ProcessEnvironment {
  /// The containers of all pods, and the ConfigMaps, in an object or in the list that it is.
  static func objects(in root: Value) -> [ProcessEnvironment] {
    objects(in: root, PodContext(), depth: 0)
  }

  private static func objects(
    in object: Value,
    _ context: PodContext,
    depth: Int
  ) -> [ProcessEnvironment] {
    // A pod in the job of a CronJob in a list.
    guard depth < 8 else { return [] }
    let context = context.inside(object)
    let lists = ["initContainers", "containers", "ephemeralContainers"]
    let own =
      lists.flatMap { object.value(of: $0)?.items ?? [] }
      .compactMap { container($0, context) }
      + [configMap(object)].compactMap(\.self)
    let deeper = ["spec", "template", "jobTemplate"].compactMap { object.value(of: $0) }
    let items = object.value(of: "items")?.items ?? []
    return own.map { $0.placed(in: context.namespace) }
      + (deeper + items).flatMap { objects(in: $0, context, depth: depth + 1) }
  }

  private func placed(in namespace: Located<String>?) -> ProcessEnvironment {
    var environment = self
    environment.namespace = namespace
    return environment
  }

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

  private static func configMap(_ object: Value) -> ProcessEnvironment? {
    guard object.value(of: "kind")?.text == "ConfigMap" else { return nil }
    guard let data = object.value(of: "data"), data.isMapping else { return nil }
    return ProcessEnvironment(
      data.entries.compactMap(EnvironmentVariable.init),
      in: data.range,
      of: .configMap,
      owner: object.value(at: ["metadata", "name"])?.locatedText,
      mappings: [data]
    )
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
