public import AuthModel
public import Diagnostics

/// The files of one run, bound.
public struct Project: Sendable {
  /// The files in the order they were named.
  public let files: [BoundFile]
  /// The namespace that the release is installed into, if the person said so.
  public let namespace: String?
  /// What else is known of the files as a whole.
  public let facts: Facts
  /// What is known of secrets and their hashes.
  public let verdicts: HashVerdicts
  /// The comments that silence rules, with what they silenced; none until all other rules have run.
  let suppressions: [Suppression]

  /// What is known of all files together.
  public struct Facts: Sendable {
    /// The target that they are all files of; `nil` if nobody says that they are all.
    public var target: String?
    /// Whether some that belong to them are missing.
    public var lacksFiles = false
    /// Whether a comment that silences a rule has to say why.
    public var requiresReason = false

    /// Knows nothing.
    public init() {}
  }

  /// Makes a project of `files`.
  public init(
    files: [BoundFile],
    namespace: String? = nil,
    facts: Facts = Facts(),
    verdicts: HashVerdicts = HashVerdicts()
  ) {
    self.init(
      files: files,
      namespace: namespace,
      facts: facts,
      verdicts: verdicts,
      suppressions: []
    )
  }

  init(
    files: [BoundFile],
    namespace: String?,
    facts: Facts,
    verdicts: HashVerdicts,
    suppressions: [Suppression]
  ) {
    self.files = files
    self.namespace = namespace
    self.facts = facts
    self.verdicts = verdicts
    self.suppressions = suppressions
  }

  /// The authentication settings in all files.
  public var configurations: [Configuration] {
    guard files.count > 1 else { return files.first?.configurations ?? [] }
    // The layers of a release stand side by side and share one.
    return files.flatMap(\.configurations).reduce(into: []) { configurations, configuration in
      if configurations.last !== configuration { configurations.append(configuration) }
    }
  }

  /// Whether `file` is bound together with another one.
  func isLayer(_ file: BoundFile) -> Bool {
    files.contains { other in
      other.source !== file.source
        && other.configurations.contains { own in file.configurations.contains { $0 === own } }
    }
  }

  /// The file that `range` lies in.
  public func file(of range: SourceRange) -> BoundFile? {
    files.first { $0.source.id == range.file }
  }
}
