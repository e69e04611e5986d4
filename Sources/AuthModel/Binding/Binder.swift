public import Diagnostics
public import HelmValues

/// Turns values into typed sections and writes down what does not fit.
public struct Binder: Sendable {
  /// The chart whose keys count.
  public let chartVersion: ChartVersion
  /// Whether a person named that chart; otherwise it is only the newest known.
  public let isChartVersionGiven: Bool
  /// What did not fit, in the order it was met.
  public private(set) var problems: [BindingProblem] = []
  /// The scalars that may be shown: values of fields that are no secrets.
  public private(set) var disclosed: [SourceRange] = []
  private var path: [String] = []

  /// Makes a binder for the keys of `chartVersion`.
  public init(chartVersion: ChartVersion, isChartVersionGiven: Bool) {
    self.chartVersion = chartVersion
    self.isChartVersionGiven = isChartVersionGiven
  }

  /// Binds a mapping; every key of it meets its field, or is judged as `otherKeys` says.
  public mutating func bind<S: Section>(_ value: Value, as type: S.Type = S.self) -> S {
    var section = S(range: value.range)
    for entry in value.entries {
      bind(entry, into: &section)
    }
    section.finish(&self)
    return section
  }

  private mutating func bind<S: Section>(_ entry: Entry, into section: inout S) {
    if let field = S.fields.first(where: { $0.name == entry.key.value }) {
      checkAvailability(of: field.declaration, entry)
      field.bind(&section, entry, &self)
      return
    }
    switch S.otherKeys {
    case .ignored:
      break
    case .reported:
      reportUnknown(entry, among: S.fields.map(\.name))
    case .named(let take):
      if !take(&section, entry, &self) {
        reportUnknown(entry, among: S.fields.map(\.name))
      }
    }
  }

  private mutating func checkAvailability(of field: FieldDeclaration, _ entry: Entry) {
    guard !field.availability.contains(chartVersion) else { return }
    let kind = BindingProblem.Kind.unavailableKey(
      field.availability,
      replacement: field.replacement,
      isChartVersionGiven: isChartVersionGiven
    )
    report(kind, entry, field)
  }

  /// Writes down a problem with `entry`, a key of the mapping that is being bound.
  public mutating func report(
    _ kind: BindingProblem.Kind,
    _ entry: Entry,
    _ field: FieldDeclaration? = nil,
    at value: SourceRange? = nil
  ) {
    let problem = BindingProblem(
      kind: kind,
      path: (path + [entry.key.value]).joined(separator: "."),
      key: entry.key,
      value: value ?? entry.value.range,
      entry: entry.range,
      field: field
    )
    problems.append(problem)
  }

  /// Writes down a problem that is known by its place in the document only.
  mutating func report(_ problem: BindingProblem) {
    problems.append(problem)
  }

  /// Allows `value` to be shown, unless it is a URL that carries a password, or has the shape of a
  /// credential, which can be pasted anywhere.
  public mutating func disclose(_ value: Value) {
    guard value.isScalar, !URLReference.carriesPassword(value.node) else { return }
    guard CredentialShape(value.text)?.isCredential != true else { return }
    disclosed.append(value.range)
  }

  /// Runs `body` with `key` as one more step of the path.
  mutating func inside<Result>(_ key: String, _ body: (inout Binder) -> Result) -> Result {
    path.append(key)
    defer { path.removeLast() }
    return body(&self)
  }

  private mutating func reportUnknown(_ entry: Entry, among names: [String]) {
    if let meant = Spelling.closest(to: entry.key.value, among: names) {
      report(.misspeltKey(meant: meant), entry)
    } else {
      report(.unknownKey(known: names), entry)
    }
  }
}
