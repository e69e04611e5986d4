import AuthModel
import Diagnostics
import Projects
import SystemPackage
import YAML

/// A project file that authcfg proposes.
struct ProjectDraft {
  /// One target of it.
  struct Target {
    let name: String
    let kind: ConfigurationKind
    let values: [String]
    var manifests: [String] = []
    var environment: [String] = []
    var registrations: [String] = []
  }

  private(set) var targets: [Target]
  /// What authcfg understands and no target has.
  private var others: [String] = []

  /// A draft for `files`, whose paths are from the folder of the project file.
  init(_ files: [BoundFile]) {
    let values = files.compactMap { file in
      Self.kindOfValues(file).map { (path: Self.path(of: file), kind: $0) }
    }
    let groups = Dictionary(grouping: values) { "\($0.kind.rawValue) \(Self.folder(of: $0.path))" }
    targets = groups.sorted { $0.key < $1.key }.flatMap { Self.targets(of: $0.value) }
    Self.makeUnique(&targets)
    for file in files where file.isRecognized && Self.kindOfValues(file) == nil { assign(file) }
  }

  private static func kindOfValues(_ file: BoundFile) -> ConfigurationKind? {
    file.kinds.first {
      [.astronomerValues, .flyteBinaryValues, .flyteCoreValues, .amundsenValues].contains($0)
    }
  }

  private static func path(of file: BoundFile) -> String {
    let path = file.source.path
    return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }

  private static func folder(of path: String) -> String {
    FilePath(path).removingLastComponent().string
  }

  private static func stem(of path: String) -> String { FilePath(path).stem ?? path }

  private static let baseNames = ["values", "base", "common", "default", "defaults"]

  /// Values files of one kind in one folder: all over the one that is called as a base is.
  private static func targets(
    of files: [(path: String, kind: ConfigurationKind)]
  ) -> [Target] {
    let base = files.first { baseNames.contains(stem(of: $0.path)) }
    let layers = files.filter { $0.path != base?.path }
    guard !layers.isEmpty else {
      return base.map { [Target(name: name(of: $0.path), kind: $0.kind, values: [$0.path])] } ?? []
    }
    return layers.map { layer in
      let below = [base?.path].compactMap(\.self)
      return Target(name: name(of: layer.path), kind: layer.kind, values: below + [layer.path])
    }
  }

  /// What a target may be called: `production` for `values-production.yaml`, the folder for
  /// `flyte/values.yaml`.
  private static func name(of path: String) -> String {
    let stem = stem(of: path)
    let words = stem.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let telling = words.filter { !baseNames.contains($0) }
    if !telling.isEmpty { return telling.joined(separator: "-") }
    return FilePath(path).removingLastComponent().lastComponent?.string ?? "release"
  }

  private static func makeUnique(_ targets: inout [Target]) {
    let counts = Dictionary(targets.map { ($0.name, 1) }, uniquingKeysWith: +)
    var taken: Set<String> = []
    for (index, target) in targets.enumerated() {
      let product = target.kind.rawValue.split(separator: "-").first.map(String.init) ?? ""
      var name = counts[target.name] == 1 ? target.name : "\(product)-\(target.name)"
      while !taken.insert(name).inserted { name += "-2" }
      targets[index] = Target(name: name, kind: target.kind, values: target.values)
    }
  }

  /// Gives `file` to the targets in the nearest folder above it.
  private mutating func assign(_ file: BoundFile) {
    let path = Self.path(of: file)
    let homes = targets.map { Self.folder(of: $0.values[$0.values.count - 1]) }
    let above = homes.filter { $0.isEmpty || path.hasPrefix("\($0)/") }
    guard let home = above.max(by: { $0.utf8.count < $1.utf8.count }) else {
      others.append(path)
      return
    }
    for index in targets.indices where homes[index] == home {
      switch file.kinds.first {
      case .identityProvider: targets[index].registrations.append(path)
      case .kubernetes: targets[index].manifests.append(path)
      default: targets[index].environment.append(path)
      }
    }
  }

  /// The file.
  var text: String {
    var text = """
      # What authcfg looks at, and how: 'authcfg explain project' says what each key means, and
      # 'authcfg config schema' prints a schema for editors.

      targets:

      """
    if targets.isEmpty { text += Self.example }
    for (index, target) in targets.enumerated() {
      text += "  \(Self.scalar(target.name)):\n    kind: \(target.kind.rawValue)\n"
      if index == 0 { text += Self.hints }
      text += Self.list("values", target.values) + Self.list("manifests", target.manifests)
      text += Self.list("env", target.environment) + Self.list("idp", target.registrations)
    }
    if !others.isEmpty {
      text += "# Found as well, and not known to belong to a target:\n"
      text += others.map { "# - \(Self.scalar($0))\n" }.joined()
    }
    return text + Self.settings
  }

  private static func list(_ key: String, _ paths: [String]) -> String {
    guard !paths.isEmpty else { return "" }
    return "    \(key):\n" + paths.map { "    - \(scalar($0))\n" }.joined()
  }

  /// `text` as YAML spells it.
  private static func scalar(_ text: String) -> String {
    let spelled = emit([.sequence([.string(text)])])
    return String(decoding: spelled.drop { $0 != 0x20 }.dropFirst().dropLast(), as: UTF8.self)
  }

  /// What may be said of a target beside its files.
  private static let hints = """
        # chart-version: 1.2.0
        # namespace: where it is installed
        # Each of the values files is merged over those before it.

    """

  private static let example = """
      # production:
      #   values: [values.yaml, values-production.yaml]
      #   manifests: [secrets/]
      #   namespace: astronomer

    """

  private static let settings = """

    # rules:
    #   implicit-flow: off
    # overrides:
    # - paths: [examples/]
    #   rules: {leftover-placeholder: off}
    # ignore: [vendor/]
    # require-reason: true
    # fail-level: warning
    # format: full

    """
}
