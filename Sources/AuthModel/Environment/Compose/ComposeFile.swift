import Diagnostics
import HelmValues
import YAML

/// A file of Compose.
///
/// Source: compose-spec.io, `05-services.md`, `12-interpolation.md`.
enum ComposeFile {
  /// Whether `root` looks like one: `services` is a mapping of mappings, and nothing stands beside it
  /// that Compose does not know.
  static func recognizes(_ root: Value) -> Bool {
    guard let services = root.value(of: "services"), services.isMapping else { return false }
    guard root.writtenEntries.allSatisfy({ isTopLevel($0.key.value) }) else { return false }
    return services.writtenEntries.allSatisfy { $0.value.isMapping || $0.value.isNull }
  }

  private static func isTopLevel(_ key: String) -> Bool {
    keys.contains(key) || key.hasPrefix("x-")
  }

  private static let keys: Set = [
    "version", "name", "include", "services", "networks", "volumes", "configs", "secrets", "models",
  ]

  /// The services of `root` with what they set, be it nothing.
  static func services(of root: Value) -> [ProcessEnvironment] {
    root.value(of: "services")?.composeEntries.compactMap(service) ?? []
  }

  private static func service(_ entry: Entry) -> ProcessEnvironment? {
    guard entry.value.isMapping else { return nil }
    let fields = Dictionary(
      entry.value.composeEntries.map { ($0.key.value, $0.value) },
      uniquingKeysWith: { _, last in last }
    )
    let own = fields["environment"]
    var service = ProcessEnvironment(
      own.map(variables) ?? [],
      in: own?.range ?? entry.key.range,
      of: .composeService,
      owner: entry.key,
      image: fields["image"]?.locatedText,
      mappings: own?.isMapping == true ? [own].compactMap(\.self) : []
    )
    service.references = fields["env_file"].map(files) ?? []
    service.workload = Workload(fields)
    service.service = ComposeService(
      build: fields["build"].flatMap(ComposeBuild.init),
      ports: fields["ports"]?.items.compactMap(ComposePort.init) ?? []
    )
    return service
  }

  private static func variables(_ value: Value) -> [EnvironmentVariable] {
    value.isSequence
      ? value.items.compactMap(EnvironmentVariable.init(assignment:))
      : value.composeEntries.compactMap(EnvironmentVariable.init)
  }

  /// `env_file`: a path, a list of them, or of mappings with `path`, `required` and `format`.
  private static func files(_ value: Value) -> [EnvironmentReference] {
    (value.isSequence ? value.items : [value]).compactMap { item in
      guard let path = (item.isMapping ? item.value(of: "path") : item)?.locatedText else {
        return nil
      }
      return EnvironmentReference(
        target: .file(isRaw: item.value(of: "format")?.text == "raw"),
        name: path,
        prefix: "",
        isRequired: item.value(of: "required")?.text != "false"
      )
    }
  }
}

extension Value {
  /// The text of a scalar that is not null, in its place.
  var locatedText: Located<String>? {
    isScalar && !isNull ? Located(text, at: range) : nil
  }

  /// The entries as Compose has them: what a merge key brings in never wins over what is written, where
  /// Helm takes the last (YAML 1.1, "Merge Key Language-Independent Type").
  fileprivate var composeEntries: [Entry] {
    let written = writtenEntries
    guard node.stream.hasMergeKeys else { return written }
    let own = written.filter { !$0.isNamed("<<") }
    let names = Set(own.map(\.key.value))
    return entries.filter { !names.contains($0.key.value) } + own
  }
}

extension ComposeBuild {
  /// `build`: a folder, or a mapping.
  fileprivate init?(_ value: Value) {
    guard value.isMapping || value.locatedText != nil else { return nil }
    context = value.isMapping ? value.value(of: "context")?.locatedText : value.locatedText
    dockerfile = value.value(of: "dockerfile")?.locatedText
    target = value.value(of: "target")?.locatedText
    isInline = value.value(of: "dockerfile_inline") != nil
    range = value.range
  }
}

extension ComposePort {
  /// `[[ADDRESS:]HOST:]CONTAINER[/PROTOCOL]`, or a mapping.
  fileprivate init?(_ value: Value) {
    range = value.range
    let keys = ["target", "published", "host_ip", "mode", "protocol"]
    parts =
      value.isMapping
      ? keys.compactMap { value.value(of: $0)?.locatedText }
      : [value.locatedText].compactMap(\.self)
    if value.isMapping {
      guard let target = value.value(of: "target")?.locatedText else { return nil }
      containerPort = target.value
      hostPort = value.value(of: "published")?.locatedText?.value
      hostAddress = value.value(of: "host_ip")?.locatedText?.value
      return
    }
    guard let text = value.locatedText?.value, !text.isEmpty else { return nil }
    let ports = text.split(separator: "/")[0]
    let parts = ports.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    containerPort = parts[parts.count - 1]
    hostPort = parts.count > 1 ? parts[parts.count - 2] : nil
    // An address of IPv6 has colons of its own, and may stand in brackets.
    let address = parts.dropLast(2).joined(separator: ":").filter { $0 != "[" && $0 != "]" }
    hostAddress = address.isEmpty ? nil : address
  }
}

extension Workload {
  /// Reads the `fields` of a service of Compose.
  fileprivate init(_ fields: [String: Value]) {
    let replicas = fields["deploy"]?.value(of: "replicas") ?? fields["scale"]
    self.replicas = replicas?.locatedCount
    readOnlyRoot = fields["read_only"].flatMap {
      $0.scalar == .boolean(true) ? $0.locatedText : nil
    }
    otherUser = fields["user"].flatMap { user in
      let name = user.text.split(separator: ":").first.map(String.init) ?? ""
      return ["", "0", "root"].contains(name) || name.hasPrefix("$") ? nil : user.locatedText
    }
    let volumes = (fields["volumes"]?.items ?? []) + (fields["tmpfs"].map(\.listed) ?? [])
    mounts = volumes.compactMap(\.mountPath)
    probedPaths = []
    let command = fields["command"].map(\.listed) ?? []
    mayHoldMore =
      fields["entrypoint"] != nil || fields["extends"] != nil
      || Self.maySetVariables(command.map(\.text))
  }
}

extension Value {
  /// The items of a list, or what stands alone in the place of one.
  fileprivate var listed: [Value] { isSequence ? items : [self] }

  /// Where `[SOURCE:]TARGET[:MODE]`, or a mapping, mounts something in the container.
  fileprivate var mountPath: Located<String>? {
    if isMapping { return value(of: "target")?.locatedText }
    guard let text = locatedText else { return nil }
    let parts = text.value.split(separator: ":").map(String.init)
    return parts.last { $0.hasPrefix("/") }.map { Located($0, at: text.range) }
  }
}
