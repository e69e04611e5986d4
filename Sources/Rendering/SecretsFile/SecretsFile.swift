import AuthModel
public import Diagnostics
public import YAML

/// A file of values for Secrets, either assignments (`NAME=value`) or YAML.
public struct SecretsFile: Sendable {
  /// What a value is given for.
  public enum Key: Hashable, Sendable {
    /// A variable, whichever key of a Secret feeds it.
    case variable(String)
    /// A key of a Secret.
    case item(SecretRequirement.ID)
  }

  /// One value.
  public struct Entry: Sendable {
    /// What it is for.
    public let key: Key
    /// The value.
    public let value: SecretBytes
    /// Where the key stands.
    public let range: SourceRange
  }

  /// What may be wrong with a file; none of it repeats what stands there.
  public enum Problem: String, Sendable {
    case notAnAssignment = "expected NAME=value, a comment or an empty line"
    case openQuote = "a quoted value does not end on its line"
    case textBehindQuote = "something stands behind the closing quotation mark"
    case unknownEscape =
      #"readers of such files do not agree on this '\'; use single quotes, or '\\' in double ones"#
    case notAMapping = "expected a mapping: NAME: {KEY: value}, or VARIABLE: value"
    case notText = "expected text"
    case noValue = "the key has no value"
    case ambiguousText = "the value is not read as text everywhere; quote it"
    case foreignTag = "a value with a tag is not read; write it as a string"
    case duplicateKey = "the key stands twice in its mapping"
  }

  /// The values in the order of the file.
  public private(set) var entries: [Entry] = []
  /// What is wrong with it.
  public private(set) var problems: [Located<Problem>] = []
  /// What keeps it from being YAML, if it was read as such.
  public private(set) var syntaxProblems: [YAML.Problem] = []

  /// Reads `file`; its name says which of the two it is, or else its first line.
  public init(_ file: SourceFile, limits: Limits = .standard) {
    if Self.isYAML(file) {
      readYAML(YAML.read(file, limits: limits))
    } else {
      readAssignments(file)
    }
  }

  mutating func add(_ key: Key, _ value: some Sequence<UInt8>, at range: SourceRange) {
    entries.append(Entry(key: key, value: SecretBytes(value), range: range))
  }

  mutating func report(_ problem: Problem, at range: SourceRange) {
    problems.append(Located(problem, at: range))
  }

  mutating func report(_ problems: [YAML.Problem]) {
    syntaxProblems += problems
  }

  private static func isYAML(_ file: SourceFile) -> Bool {
    let name = FilePathText.name(of: file.path)
    if [".yaml", ".yml", ".json"].contains(where: name.hasSuffix) { return true }
    if name.hasPrefix(".env") || name.hasSuffix(".env") { return false }
    let first = file.assignmentLines.first { !Assignment.isIgnored($0) }
    return first.map { Assignment($0) == nil } ?? false
  }
}
