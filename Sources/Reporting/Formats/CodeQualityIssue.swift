import Diagnostics

/// An issue of Code Quality in GitLab, in the shape of Code Climate, of which GitLab reads these keys.
struct CodeQualityIssue: Encodable {
  private let description: String
  private let checkName: String
  private let fingerprint: String
  private let severity: String
  private let location: Location

  private enum CodingKeys: String, CodingKey {
    case description, fingerprint, severity, location
    case checkName = "check_name"
  }

  init(
    _ description: String,
    check: String,
    fingerprint: String,
    severity: String,
    path: String,
    from start: SourcePosition,
    to end: SourcePosition
  ) {
    self.description = description
    checkName = check
    self.fingerprint = fingerprint
    self.severity = severity
    location = Location(
      path: path.relativePath,
      positions: Positions(begin: Position(start), end: Position(end))
    )
  }

  private struct Location: Encodable {
    let path: String
    let positions: Positions
  }

  private struct Positions: Encodable {
    let begin: Position
    let end: Position
  }

  private struct Position: Encodable {
    let line: Int
    let column: Int

    init(_ position: SourcePosition) {
      line = position.line
      column = position.column
    }
  }
}

extension String {
  /// The path without the `./` that says no more than that it is one.
  public var relativePath: String {
    var path = self[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }
}
