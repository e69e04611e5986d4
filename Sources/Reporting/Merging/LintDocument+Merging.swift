import Diagnostics

extension LintDocument {
  /// The report of a run over all files that `documents`, of which there is one at least, are about, each
  /// about some of them.
  ///
  /// Files are in the order of their paths, byte by byte, as those of a folder are. Which of them
  /// `documents` share counts once.
  public init(merging documents: [LintDocument]) {
    version = documents[0].version
    tool = documents[0].tool
    files = Set(documents.flatMap(\.files))
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    diagnostics = Set(documents.flatMap(\.diagnostics)).sorted { one, other in
      one.file != other.file
        ? one.file.utf8.lexicographicallyPrecedes(other.file.utf8)
        : (one.range.start.offset, one.range.end.offset, one.rule, one.message)
          < (other.range.start.offset, other.range.end.offset, other.rule, other.message)
    }
    let (files, diagnostics) = (files, diagnostics)
    let summaries = documents.map(\.summary)
    summary = Summary(
      files: files.count,
      recognized: files.count { !$0.kinds.isEmpty },
      errors: diagnostics.count { $0.severity == .error },
      warnings: diagnostics.count { $0.severity == .warning },
      notes: diagnostics.count { $0.severity == .note },
      suppressed: summaries.map(\.suppressed).reduce(0, +),
      known: summaries.map(\.known).reduce(0, +),
      fixable: diagnostics.count { $0.fix != nil },
      unsafelyFixable: diagnostics.count { $0.fix?.safety == .unsafe },
      fixed: summaries.map(\.fixed).reduce(0, +),
      fixedFiles: summaries.map(\.fixedFiles).reduce(0, +)
    )
  }
}
