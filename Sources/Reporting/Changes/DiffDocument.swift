public import Diagnostics
public import Diffing

/// The differences as one JSON document, version 1 of its format.
///
/// Lines and columns count from 1, columns in Unicode scalars. Later versions of authcfg may add keys, but do
/// not change the meaning of these without raising `version`.
public struct DiffDocument: Codable, Hashable, Sendable {
  /// The version of the format.
  public let version: Int
  /// What wrote the document.
  public let tool: LintDocument.Tool
  /// What changed, what matters most in front.
  public let changes: [Change]
  /// What follows from no single change.
  public let impacts: [Impact]
  /// The numbers of the whole.
  public let summary: ChangeSummary

  /// One change.
  public struct Change: Codable, Hashable, Sendable {
    /// What became of it.
    public let kind: Diffing.Change.Kind
    /// How much it matters.
    public let severity: ChangeSeverity
    /// The file, as both sides call it; nothing if a file was named on each side.
    public let file: String?
    /// The object of Kubernetes: `Secret astronomer/okta`.
    public let object: String?
    /// Where in the document it is; empty for all of it.
    public let path: String
    /// What the field is for.
    public let field: String?
    /// What there was.
    public let old: Value?
    /// What there is.
    public let new: Value?
    /// What follows.
    public let impacts: [Impact]
  }

  /// What stands, or holds, on one side.
  public struct Value: Codable, Hashable, Sendable {
    /// What it is.
    public let type: Kind
    /// What it looks like; of what may be a secret, a letter that equal values share.
    public let text: String
    /// Whether it holds because nothing is written.
    public let isDefault: Bool
    /// The path of the file.
    public let file: String?
    /// The line, from 1.
    public let line: Int?
    /// The column, from 1, in Unicode scalars.
    public let column: Int?
  }

  /// The kinds of value.
  public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Text that may be shown.
    case text
    /// `true`, a number, `null`.
    case literal
    /// What may be a secret.
    case hidden
    /// The name of a Secret or ConfigMap and a key of it.
    case reference
    /// A list, or the number of its items.
    case list
    /// The number of keys of a mapping.
    case mapping
  }

  /// What follows from a change.
  public struct Impact: Codable, Hashable, Sendable {
    /// The name of the rule.
    public let rule: String
    /// How much it matters.
    public let severity: ChangeSeverity
    /// What follows.
    public let message: String
    /// What to do, and why.
    public let notes: [String]
  }
}

extension DiffDocument {
  /// Writes `report` down; `toolVersion` is that of the program.
  public init(_ report: ChangeReport, toolVersion: String) {
    var places = PlaceCache(report)
    version = 1
    tool = LintDocument.Tool(name: "authcfg", version: toolVersion)
    changes = report.comparison.changes.map { Change($0, report, &places) }
    impacts = report.comparison.impacts.map(Impact.init)
    summary = report.summary
  }
}

extension DiffDocument.Change {
  fileprivate init(_ change: Change, _ report: ChangeReport, _ places: inout PlaceCache) {
    kind = change.kind
    severity = change.severity
    file = change.document.file.isEmpty ? nil : change.document.file
    object = change.document.object
    path = change.path.description
    field = change.summary
    old = change.old.map { DiffDocument.Value($0, report, &places) }
    new = change.new.map { DiffDocument.Value($0, report, &places) }
    impacts = change.impacts.map(DiffDocument.Impact.init)
  }
}

extension DiffDocument.Value {
  fileprivate init(_ value: ChangedValue, _ report: ChangeReport, _ places: inout PlaceCache) {
    type = DiffDocument.Kind(value.content)
    text = report.text(of: value.content)
    isDefault = value.isDefault
    file = value.place.map { report.file(of: $0).path }
    let position = value.place.map { places.position($0.start, in: $0) }
    line = position?.line
    column = position?.column
  }
}

extension DiffDocument.Kind {
  fileprivate init(_ content: ChangedValue.Content) {
    self =
      switch content {
      case .text: .text
      case .literal: .literal
      case .hidden: .hidden
      case .reference: .reference
      case .texts, .list: .list
      case .mapping: .mapping
      }
  }
}

extension DiffDocument.Impact {
  fileprivate init(_ impact: Impact) {
    rule = impact.rule
    severity = impact.severity
    message = impact.message
    notes = impact.notes
  }
}
