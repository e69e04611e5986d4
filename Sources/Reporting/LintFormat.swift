/// The ways to write findings.
public enum LintFormat: String, CaseIterable, Sendable {
  /// Annotations, paragraphs or lines, as whoever reads along can use them.
  case auto
  /// A paragraph a finding.
  case full
  /// A line a finding.
  case concise
  /// One JSON document.
  case json
  /// A JSON document a finding.
  case jsonLines = "json-lines"
  /// SARIF 2.1.0.
  case sarif
  /// Annotations of GitHub Actions.
  case github
  /// Code Quality of GitLab.
  case gitlab
  /// JUnit's XML.
  case junit
  /// Reviewdog's JSON.
  case rdjson
  /// Markdown.
  case markdown
}
