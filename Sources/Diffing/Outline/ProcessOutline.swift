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
  /// Whether a process takes variables over as a whole.
  private let takesOver: Bool

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
    takesOver = environments.contains { !$0.references.isEmpty }
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
        for container in child.items { refine(container, settle(container:)) }
      case "services" where !services.isEmpty:
        for service in child.children {
          services[service.name].map { settle(service, $0, own: "environment", from: "env_file") }
        }
      case "spec", "template", "jobTemplate": refine(child) { settle($0, depth: depth + 1) }
      case "items": for item in child.items { refine(item) { settle($0, depth: depth + 1) } }
      default: break
      }
    }
  }

  /// Lets `refine` change `part` when it is looked into, or at once if what stands elsewhere has a part in
  /// it.
  private func refine(_ part: Part, _ refine: @escaping (Part) -> Void) {
    if takesOver { refine(part) } else { part.refine(refine) }
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
    guard takesOver else {
      guard !process.variables.isEmpty, let variables = holder.child(own) else { return }
      variables.refine { part in
        let parts = Self.inOrder(ownVariables(of: part))
        if let first = parts.first { part.replace(with: .mapping(parts), at: first.place) }
      }
      holder.put(variables)
      return
    }
    var variables: [Part] = []
    var taken: [SourceRange] = []
    for reference in process.references {
      let source = GivenSource(reference, besides: path)
      guard !foreign.contains(source), let items = given.items(of: source) else { continue }
      taken.append(reference.name.range)
      for item in items {
        let place = KeptPlace(source: source, key: item.key)
        let variable = VariableOutline(reference.prefix + item.key, at: item.place)
        variables.append(variable.part(.kept(at: place, .text(item.text))))
      }
    }
    variables += ownVariables(of: holder.child(own))
    holder.child(references)?.drop(taken, from: holder)
    let parts = Self.inOrder(variables)
    guard let first = parts.first else { return }
    holder.put(Part(own, shown: own, at: first.place, .mapping(parts)))
  }

  /// `variables` in the order of the text, of equal names the last one.
  private static func inOrder(_ variables: [Part]) -> [Part] {
    Dictionary(variables.map { ($0.name, $0) }) { _, last in last }.values
      .sorted { $0.place < $1.place }
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
