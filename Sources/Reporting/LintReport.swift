public import Diagnostics

/// Everything that a run of the linter has to say.
public struct LintReport: Sendable {
  /// One file that was looked at.
  public struct File: Sendable {
    /// The file.
    public let source: SourceFile
    /// What it was taken for; empty if it has nothing to do with authentication.
    public let kinds: [String]
    /// Whether it is an argument of the command line and no file.
    public let isArgument: Bool
    /// Whether it was read because of another file, so that nothing is said of it.
    public private(set) var isPartner = false
    /// What must not be shown of it.
    public let redaction: @Sendable () -> Redaction
    /// Its path in the repository, for those who show findings beside its lines.
    let repositoryPath: @Sendable () -> String

    /// Makes the report's view of a file; `redaction` is asked for only if a line of it is shown, and its
    /// path in the repository, the same without `./` if nobody says, only if something is found in it.
    public init(
      source: SourceFile,
      kinds: [String],
      isArgument: Bool = false,
      repositoryPath: (@Sendable () -> String)? = nil,
      redaction: @escaping @Sendable () -> Redaction
    ) {
      self.source = source
      self.kinds = kinds
      self.isArgument = isArgument
      self.repositoryPath = repositoryPath ?? { source.path.relativePath }
      self.redaction = redaction
    }

    /// The same file, read because of another one.
    public var asPartner: File {
      var file = self
      file.isPartner = true
      return file
    }

    /// The same file, of which nothing is shown either that must not be shown of `other`.
    public func joined(with other: File) -> File {
      let (first, second) = (redaction, other.redaction)
      return File(
        source: source,
        kinds: kinds + other.kinds.filter { !kinds.contains($0) },
        isArgument: isArgument,
        repositoryPath: repositoryPath,
        redaction: { first().joined(with: second()) }
      )
    }

    /// Whether it counts as a file that was looked at.
    fileprivate var isCounted: Bool { !isArgument && !isPartner }
  }

  /// The files in the order they were named.
  public let files: [File]
  private let byID: [SourceFile.ID: File]
  /// The findings that stand, in order.
  public private(set) var diagnostics: [Diagnostic]
  /// The findings that comments have silenced, in order.
  public let suppressed: [Diagnostic]
  /// The findings that a baseline knows, in order; `nil` if there is no baseline.
  public private(set) var known: [Diagnostic]?
  /// How many findings were fixed, and are therefore not among `diagnostics`.
  public private(set) var fixedCount = 0
  /// How many files were changed by that.
  public private(set) var fixedFileCount = 0

  /// Makes a report.
  public init(files: [File], diagnostics: [Diagnostic], suppressed: [Diagnostic]) {
    self.files = files
    byID = Dictionary(uniqueKeysWithValues: files.map { ($0.source.id, $0) })
    self.diagnostics = diagnostics
    self.suppressed = suppressed
  }

  /// The numbers of the whole.
  public var summary: Summary {
    Summary(
      files: files.count(where: \.isCounted),
      recognized: files.count { $0.isCounted && !$0.kinds.isEmpty },
      errors: diagnostics.count { $0.severity == .error },
      warnings: diagnostics.count { $0.severity == .warning },
      notes: diagnostics.count { $0.severity == .note },
      suppressed: suppressed.count,
      known: known?.count ?? 0,
      fixable: diagnostics.count { $0.fix != nil },
      unsafelyFixable: diagnostics.count { $0.fix?.safety == .unsafe },
      fixed: fixedCount,
      fixedFiles: fixedFileCount
    )
  }

  /// The report on files of which `fileCount` were changed to fix `count` findings.
  public func counting(fixed count: Int, inFiles fileCount: Int) -> LintReport {
    var report = self
    report.fixedCount = count
    report.fixedFileCount = fileCount
    return report
  }

  /// The report on `own` files only; the others are those that were read because of them.
  public func restricted(to own: (SourceFile) -> Bool) -> LintReport {
    let partners = Set(files.map(\.source).filter { !own($0) }.map(\.id))
    var report = LintReport(
      files: files.map { partners.contains($0.source.id) ? $0.asPartner : $0 },
      diagnostics: diagnostics.filter { !partners.contains($0.range.file) },
      suppressed: suppressed.filter { !partners.contains($0.range.file) }
    )
    report.known = known?.filter { !partners.contains($0.range.file) }
    return report
  }

  /// The report with `known` in a baseline, and `standing` the findings that are left.
  func knowing(_ known: [Diagnostic], standing: [Diagnostic]) -> LintReport {
    var report = self
    report.known = known
    report.diagnostics = standing
    return report
  }

  /// The file with the identity `id`, if it is part of the report.
  public func file(of id: SourceFile.ID) -> File? { byID[id] }

  /// The file with the identity `id`, which counts the files that could not be read as well.
  func file(_ id: SourceFile.ID) -> File {
    guard let file = byID[id] else { preconditionFailure("a finding in a file of another run") }
    return file
  }

  func file(_ range: SourceRange) -> File { file(range.file) }
}
