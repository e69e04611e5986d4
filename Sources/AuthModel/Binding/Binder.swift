public import Diagnostics
public import HelmValues
import YAML

/// What makes two problems the same one.
private struct ProblemPlace: Hashable {
  let kind: BindingProblem.Kind
  let key: SourceRange
  let value: SourceRange
}

/// Turns values into typed sections and writes down what does not fit.
public struct Binder: Sendable {
  /// The chart whose keys count.
  public internal(set) var chart: TargetChart
  /// Whether all values of the release are known, so that nothing can be said elsewhere.
  public let isComplete: Bool
  /// Whether it writes down no scalars, but only binds them.
  private let isSilent: Bool
  /// What did not fit, in the order it was met.
  public private(set) var problems: [BindingProblem] = []
  /// The scalars that may be shown: values of fields that are no secrets.
  public private(set) var disclosed: [SourceRange] = []
  /// The mappings whose keys were met one by one, so that they are known to be keys.
  private(set) var understood: [SourceRange] = []
  /// What stands in the place of what an earlier layer says.
  private(set) var overrides: [Override] = []
  /// The scalars that were found as values of fields.
  public private(set) var settings: [Setting] = []
  /// The paths of keys that are known to be misplaced, so that nobody calls them unknown.
  var misplacedPaths: Set<String> = []
  /// The sections that people write at the root by mistake.
  var sectionsAtRoot: [Misplacement] = []
  /// The keys of entries that stand beside the section that they belong into.
  var outdentedKeys: Set<SourceRange> = []
  /// What stands where its reader does not look for it.
  var displaced: [DisplacedEntry] = []
  private var places: Set<ProblemPlace> = []
  /// The entries that hold something else than the text their fields take.
  private var unreadEntries: [Entry] = []
  /// The path of the mapping that is being bound.
  private(set) var path: [String] = []
  /// Where the values of the chart start: below the name of a dependency, or at the root.
  var rootPath: [String] = []
  /// What the chart itself says, as far as it is known.
  var chartDefaults: Value?
  /// The sections around, the innermost last; layers may each have a part in them.
  private var openSections: [Value] = []
  private(set) var reader = SectionReader.unknown
  /// Whether the chart evaluates templates in what is being bound.
  private var evaluatesTemplates = false

  /// Makes a binder for the keys of `chart`.
  public init(chart: TargetChart, isComplete: Bool) {
    self.init(chart: chart, isComplete: isComplete, isSilent: false)
  }

  private init(chart: TargetChart, isComplete: Bool, isSilent: Bool) {
    self.chart = chart
    self.isComplete = isComplete
    self.isSilent = isSilent
  }

  /// A binder for values that this one binds as well, in another form, so that nobody asks it for the
  /// scalars in them.
  var silent: Binder { Binder(chart: chart, isComplete: isComplete, isSilent: true) }

  /// Binds a mapping; every key of it meets its field, or is judged as `otherKeys` says.
  public mutating func bind<S: Section>(_ value: Value, as type: S.Type = S.self) -> S {
    let outer = reader
    reader = S.reader ?? outer
    if !isSilent {
      value.forEachNode { node in
        if isMapping(node, of: S.self) { understood.append(node.range) }
      }
    }
    openSections.append(value)
    defer {
      reader = outer
      openSections.removeLast()
    }
    let emptySections = reportLostIndentation(in: value, of: S.self)
    var section = S(range: value.range)
    if case .ignored = S.otherKeys, !reader.ignoresCase {
      // A section of the chart may have many keys of which few are fields.
      for field in S.fields {
        if let entry = value.entry(of: field.name), !entry.isEmpty(among: emptySections) {
          bind(entry, to: field, of: &section, in: value)
        }
      }
    } else {
      let entries = value.entries
      for index in entries.indices where !entries[index].isEmpty(among: emptySections) {
        bind(entries[index], of: entries, in: value, into: &section)
      }
    }
    section.finish(&self)
    return section
  }

  private mutating func bind<S: Section>(
    _ entry: Entry,
    of entries: [Entry],
    in parent: Value,
    into section: inout S
  ) {
    // A large file has its entries looked for a million times; a span copies none of the fields.
    let fields = S.fields
    let span = fields.span
    for index in span.indices where entry.isNamed(span[index].name) {
      bind(entry, to: fields[index], of: &section, in: parent)
      return
    }
    if reader.ignoresCase, let field = S.fields.first(where: { entry.isCalled($0.name) }) {
      bind(entry, inOtherCase: field, of: entries, in: parent, into: &section)
      return
    }
    takeDownOverridden(entry)
    switch S.otherKeys {
    case .ignored:
      break
    case .reported:
      reportUnknown(entry, of: entries, in: S.self)
    case .named(let isOpen, let take):
      let isTaken = take(&section, entry, &self)
      if !isTaken, !isOpen { reportUnknown(entry, of: entries, in: S.self) }
    }
  }

  /// Binds `entry`, which is `field` but for the case of its letters; beside the right one, in the file
  /// or among the chart's defaults, it may or may not count.
  private mutating func bind<S: Section>(
    _ entry: Entry,
    inOtherCase field: Field<S>,
    of entries: [Entry],
    in parent: Value,
    into section: inout S
  ) {
    let isTwice = entries.contains { $0.isNamed(field.name) }
    let rival: BindingProblem.Rival? =
      isTwice ? .sibling : chartDefault(below: field.name) == nil ? nil : .chartDefault
    report(.otherCase(meant: field.name, rival: rival), entry, field.declaration)
    guard isTwice else {
      bind(entry, to: field, of: &section, in: parent)
      return
    }
    var ignored = section
    bind(entry, to: field, of: &ignored, in: parent)
  }

  /// What the chart itself says for `key` of the mapping that is being bound.
  func chartDefault(below key: String) -> Value? {
    chartDefaults?.value(at: path.dropFirst(rootPath.count) + [key])
  }

  private mutating func bind<S: Section>(
    _ entry: Entry,
    to field: Field<S>,
    of section: inout S,
    in parent: Value
  ) {
    takeDownOverridden(entry)
    guard !field.declaration.availability.contains(chart.version) else {
      field.bind(&section, entry, &self)
      return
    }
    let counterpart = field.declaration.replacement.flatMap {
      Counterpart(of: entry, at: $0, in: parent)
    }
    reportUnavailable(entry, field.declaration, counterpart)
    // Beside the name that the chart knows, the value is looked at but has no effect.
    var ignored = section
    field.bind(&ignored, entry, &self)
    if counterpart == nil { section = ignored }
  }

  private mutating func reportUnavailable(
    _ entry: Entry,
    _ field: FieldDeclaration,
    _ counterpart: Counterpart?
  ) {
    let kind = BindingProblem.Kind.unavailableKey(
      field.availability,
      replacement: field.replacement,
      chart: chart,
      counterpart: counterpart
    )
    report(kind, entry, field)
  }

  /// Writes down a problem with `entry`, a key of the mapping that is being bound.
  ///
  /// - Parameters:
  ///   - kind: What is the matter.
  ///   - entry: The key with its value.
  ///   - field: What is known of the key.
  ///   - item: The part of the value that is meant; the whole of it by default.
  ///   - reader: Who reads the value; by default the one who reads the mapping.
  public mutating func report(
    _ kind: BindingProblem.Kind,
    _ entry: Entry,
    _ field: FieldDeclaration? = nil,
    at item: Value? = nil,
    readBy reader: SectionReader? = nil
  ) {
    if kind == .template, evaluatesTemplates { return }
    let path = (path + [entry.key.value]).joined(separator: ".")
    let reader = reader ?? self.reader
    report(BindingProblem(kind, path, entry, field, item, reader))
  }

  /// Writes down a problem, once for each place: an anchor may lead to it many times.
  mutating func report(_ problem: BindingProblem) {
    let place = ProblemPlace(kind: problem.kind, key: problem.key.range, value: problem.value)
    if places.insert(place).inserted { problems.append(problem) }
  }

  /// The fields of the section that is being bound that stand under a wrong name, or hold what cannot
  /// be taken.
  func doubtfulFields() -> Set<String> {
    if unreadEntries.isEmpty, problems.isEmpty { return [] }
    let ranges = openSections.last?.nodes.map(\.range) ?? []
    let isInside = { (entry: SourceRange) in ranges.contains { $0.contains(entry) } }
    let unread = unreadEntries.filter { isInside($0.range) }.map(\.key.value)
    return problems.reduce(into: Set(unread)) { fields, problem in
      guard case .misspeltKey(let meant, _, _) = problem.kind else { return }
      if isInside(problem.entry) { fields.insert(meant) }
    }
  }

  /// Remembers that the value of `entry` says nothing that could be taken for its field.
  mutating func giveUp(_ entry: Entry) {
    unreadEntries.append(entry)
  }

  /// Allows `value` to be shown, unless it is a URL that carries a password, or has the shape of a
  /// credential, which can be pasted anywhere.
  public mutating func disclose(_ value: Value) {
    guard !isSilent, value.isScalar, !URLReference.carriesPassword(value.node) else { return }
    guard !CredentialShape.isCredential(value.node) else { return }
    disclosed.append(value.range)
  }

  /// Allows what stands at `range`, which is read as nothing that could be a secret, to be shown.
  mutating func disclose(exactly range: SourceRange) {
    if !isSilent { disclosed.append(range) }
  }

  /// Allows `value` to be shown, a name whose parts colons separate: to `disclose` what stands behind a
  /// colon may be a password.
  mutating func disclose(name value: Value) {
    guard !isSilent, value.isScalar else { return }
    let hasAt = value.node.withTextBytes { text in
      text.indices.contains { text[$0] == UInt8(ascii: "@") }
    }
    guard !hasAt, !CredentialShape.isCredential(value.node) else { return }
    disclosed.append(value.range)
  }

  /// Allows `text` to be shown, where all of it is the name of something: of an image, for instance.
  mutating func disclose(name text: Located<String>) {
    guard !isSilent, !CredentialShape.isCredential(text.value) else { return }
    let isName = text.value.utf8.allSatisfy { $0.isAlphanumeric || "-_./:".utf8.contains($0) }
    if isName { disclosed.append(text.range) }
  }

  /// Whether `node` is a mapping in earnest, and no password in braces, of which `S` knows no key.
  private func isMapping<S: Section>(_ node: Node, of type: S.Type) -> Bool {
    guard node.style == .flow, S.entry == nil else { return true }
    // Most keys are fields in just their spelling.
    if let key = node.entries.first(where: { _ in true })?.key,
      S.fields.contains(where: { key.hasText($0.name) })
    {
      return true
    }
    return Value(node).writtenEntries.contains { entry in
      entry.value.isMapping
        || S.fields.contains {
          entry.isNamed($0.name) || reader.ignoresCase && entry.isCalled($0.name)
        }
    }
  }

  /// Allows to be shown what `other`, which has bound the same settings, allows.
  mutating func discloseAll(of other: Binder) {
    disclosed += other.disclosed.filter { !$0.isBuiltIn }
  }

  /// Says that the keys of the mapping `value` are keys, and no secret that starts with a brace.
  mutating func understand(_ value: Value) {
    if !isSilent { value.forEachNode { understood.append($0.range) } }
  }

  /// Takes down what `entry`, the entry of a field, stands in the place of.
  mutating func takeDownOverridden(_ entry: Entry) {
    guard !isSilent, entry.overridden != nil else { return }
    var upper = entry
    while let lower = upper.overridden {
      let path = (path + [entry.key.value]).joined(separator: ".")
      overrides.append(Override(path: path, entry: upper, overridden: lower))
      upper = lower
    }
  }

  /// Allows values of earlier layers to be shown in whose place stands one that may be shown.
  mutating func discloseOverridden() {
    guard !overrides.isEmpty else { return }
    var shown = Set(disclosed)
    for override in overrides where shown.contains(override.entry.value.range) {
      disclose(override.overridden.value)
      shown.insert(override.overridden.value.range)
    }
  }

  /// Takes down the text that the field of `entry` holds, or that `item` of its value is.
  mutating func takeDown(
    _ entry: Entry,
    _ field: FieldDeclaration,
    at item: Value? = nil,
    isSecret: Bool
  ) {
    guard !isSilent else { return }
    let node = (item ?? entry.value).node
    settings.append(Setting(path, entry.key.value, field, node, isSecret: isSecret))
    guard node.hasDoubleBrace else { return }
    let value = SecretValue(node)
    if evaluatesTemplates, value.opensTemplate {
      report(.unclosedTemplate, entry, field, at: item)
    }
    // `${{ }}` is filled in by what runs pipelines, before Helm sees the file.
    if value.containsTemplate, !value.contains("${{") {
      report(.template, entry, field, at: item)
    }
  }

  /// Runs `body` on what the chart evaluates templates in.
  mutating func evaluatingTemplates(_ body: (inout Binder) -> Void) {
    let outer = evaluatesTemplates
    evaluatesTemplates = true
    defer { evaluatesTemplates = outer }
    body(&self)
  }

  /// Runs `body` with `key` as one more step of the path.
  mutating func inside<Result>(_ key: String, _ body: (inout Binder) -> Result) -> Result {
    path.append(key)
    defer { path.removeLast() }
    return body(&self)
  }

  /// Says that `entry` is no field; a key with an invisible character in it is not misspelt but
  /// mistyped, which is said of every key alike.
  private mutating func reportUnknown<S: Section>(
    _ entry: Entry,
    of entries: [Entry],
    in section: S.Type
  ) {
    let fields = S.fields.map(\.declaration)
    let path = (path + [entry.key.value]).joined(separator: ".")
    guard !misplacedPaths.contains(path) else { return }
    guard !HiddenCharacter.appears(in: entry.key.value) else { return }
    let names = fields.map(\.name)
    let foreign = S.foreignNames[entry.key.value]
    guard let meant = foreign ?? Spelling.closest(to: entry.key.value, among: names) else {
      report(.unknownKey(known: names), entry)
      return
    }
    let kind = BindingProblem.Kind.misspeltKey(
      meant: meant,
      isCertain: foreign != nil || Spelling.isSame(entry.key.value, meant),
      isTaken: entries.contains { $0.isNamed(meant) }
    )
    report(kind, entry, fields.first { $0.name == meant })
  }
}

extension Value {
  /// Calls `body` with each node that has a part in the value, mostly one.
  fileprivate func forEachNode(_ body: (Node) -> Void) {
    if isLayered { nodes.forEach(body) } else { body(node) }
  }
}

extension Node {
  /// Whether two opening braces stand side by side in the text, as where an action of a template starts.
  fileprivate var hasDoubleBrace: Bool {
    withTextBytes { text in
      text.indices.dropFirst().contains {
        text[$0] == UInt8(ascii: "{") && text[$0 - 1] == UInt8(ascii: "{")
      }
    }
  }
}
