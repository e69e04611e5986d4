import AuthModel
import Diagnostics
import HelmValues

/// Puts all variables of a container, or of a service of Compose, into one mapping by their names: those of
/// its own, be they a list or a mapping, and those that it takes over from ConfigMaps, Secrets and files.
struct ProcessOutline {
  private let processes: [SourceRange: ProcessEnvironment]
  private let services: [String: ProcessEnvironment]
  private let given: GivenValues
  private let path: String
  /// What is not looked into, since it is not among the files of the other side.
  private let foreign: Set<GivenSource>

  init(_ environments: [ProcessEnvironment], in path: String, _ scope: OutlineScope) {
    processes = Dictionary(
      environments.filter { $0.kind == .container }.map { ($0.range, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    services = Dictionary(
      environments.filter { $0.kind == .composeService }.compactMap { service in
        service.owner.map { ($0.value, service) }
      },
      uniquingKeysWith: { _, last in last }
    )
    given = scope.given
    self.path = path
    foreign = scope.foreign
  }

  /// Settles all processes in `part`, an object, a list of objects or a file of Compose.
  func settle(_ part: Part, depth: Int = 0) {
    // A pod in the job of a CronJob in a list.
    guard depth < 8 else { return }
    for child in part.children {
      switch child.name {
      case "containers", "initContainers", "ephemeralContainers":
        for container in child.items { settle(container: container) }
      case "services" where !services.isEmpty:
        for service in child.children {
          services[service.name].map { settle(service, $0, own: "environment", from: "env_file") }
        }
      case "spec", "template", "jobTemplate": settle(child, depth: depth + 1)
      case "items": for item in child.items { settle(item, depth: depth + 1) }
      default: break
      }
    }
  }

  private func settle(container: Part) {
    let places = ["env", "name"].compactMap { container.child($0)?.place } + [container.place]
    guard let process = places.lazy.compactMap({ processes[$0] }).first else { return }
    settle(container, process, own: "env", from: "envFrom")
  }

  private func settle(
    _ holder: Part,
    _ process: ProcessEnvironment,
    own: String,
    from references: String
  ) {
    var variables: [String: Part] = [:]
    var taken: [SourceRange] = []
    for reference in process.references {
      let source = GivenSource(reference, besides: path)
      guard !foreign.contains(source), let items = given.items(of: source) else { continue }
      taken.append(reference.name.range)
      for item in items {
        let place = KeptPlace(source: source, key: item.key)
        let variable = VariableOutline(reference.prefix + item.key, at: item.place)
        variables[variable.name] = variable.part(.kept(at: place, .text(item.text)))
      }
    }
    for part in ownVariables(of: holder.child(own)) { variables[part.name] = part }
    holder.child(references)?.drop(taken, from: holder)
    guard !variables.isEmpty else { return }
    let parts = variables.values.sorted { $0.place < $1.place }
    holder.put(Part(own, shown: own, at: parts[0].place, .mapping(parts)))
  }

  private func ownVariables(of part: Part?) -> [Part] {
    guard let part else { return [] }
    let names = Set(part.isList ? part.items.map(\.name) : part.children.map(\.name))
    let variables = part.isList ? part.items.compactMap(variable) : part.children
    return variables.map { variable in
      VariableOutline(variable.name, at: variable.place, among: names).part(variable.content)
    }
  }

  /// The item of a list as the variable that it sets; `nil` if it sets none.
  private func variable(_ item: Part) -> Part? {
    if case .scalar(.text(let text)) = item.content {
      let parts = text.revealed.split(
        separator: "=",
        maxSplits: 1,
        omittingEmptySubsequences: false
      )
      // Without a value it is that of whoever starts Compose.
      let reading = parts.count > 1 ? Reading.text(HiddenText(String(parts[1]))) : .null
      return Part(String(parts[0]), at: item.place, .scalar(reading))
    }
    guard !item.name.isEmpty else { return nil }
    if let value = item.child("value") {
      return Part(item.name, at: value.place, value.content)
    }
    guard let source = item.child("valueFrom") else {
      return Part(item.name, at: item.place, .scalar(.text(HiddenText(""))))
    }
    guard let place = KeptPlace(source) else {
      return Part(item.name, at: item.place, source.content)
    }
    return Part(
      item.name,
      at: source.place,
      .scalar(.kept(at: place, given[place].map { .text($0.text) }))
    )
  }
}

extension GivenSource {
  /// What `reference` names, which stands in the file at `path`.
  init(_ reference: EnvironmentReference, besides path: String) {
    let name = reference.name.value
    switch reference.target {
    case .secret: self.init(holder: .secret, name: name)
    case .configMap: self.init(holder: .configMap, name: name)
    case .file: self.init(holder: .file, name: FilePathText.joined(name, besides: path))
    }
  }
}

extension KeptPlace {
  /// What `source`, the `valueFrom` of a variable, names; `nil` if that is no key of an object.
  fileprivate init?(_ source: Part) {
    let holders: KeyValuePairs = [
      "secretKeyRef": GivenSource.Holder.secret, "configMapKeyRef": .configMap,
    ]
    for (name, holder) in holders {
      guard let reference = source.child(name), let object = reference.child("name")?.text,
        let key = reference.child("key")?.text
      else { continue }
      self.init(source: GivenSource(holder: holder, name: object), key: key)
      return
    }
    return nil
  }
}

extension Part {
  /// The items of a list; none of anything else.
  var items: [Part] {
    if case .list(let items, _) = content { items } else { [] }
  }

  fileprivate var isList: Bool {
    if case .list = content { true } else { false }
  }

  fileprivate var text: String? {
    if case .scalar(.text(let text)) = content { text.revealed } else { nil }
  }

  /// Takes away what names something at one of `places`, or all of it if nothing else is in it.
  fileprivate func drop(_ places: [SourceRange], from holder: Part) {
    guard !places.isEmpty else { return }
    // Both are in the order of the text.
    var rest = places[...]
    let kept = items.filter { item in
      guard let next = rest.first, item.place.contains(next) else { return true }
      rest.removeFirst()
      return false
    }
    guard case .list(_, let countsOrder) = content, !kept.isEmpty else {
      holder.remove(name)
      return
    }
    holder.put(
      Part(
        name,
        shown: shownName,
        at: place,
        secrecy: secrecy,
        .list(kept, countsOrder: countsOrder)
      )
    )
  }
}
