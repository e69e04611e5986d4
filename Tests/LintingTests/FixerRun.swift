import Diagnostics
import Linting
import YAML

/// A fixer at work on texts, with findings that a test makes up.
struct FixerRun {
  private(set) var fixer: Fixer
  private var files: [SourceFile]
  /// The findings that the next step sees.
  var diagnostics: [Diagnostic] = []

  init(_ texts: [String], allowing allowed: Set<Fix.Safety> = [.safe]) {
    fixer = Fixer(allowing: allowed)
    files = texts.enumerated().map { index, text in
      SourceFile(id: SourceFile.ID(index), path: "\(index).yaml", bytes: Array(text.utf8))
    }
  }

  /// The first place of `text` in the file at `index` as it is now.
  func range(of text: String, in index: Int = 0) -> SourceRange {
    let file = files[index]
    let wanted = Array(text.utf8)
    let start = file.bytes.indices.first { file.bytes[$0...].starts(with: wanted) }
    guard let start else { preconditionFailure("'\(text)' is not there") }
    return SourceRange(file: file.id, start: start, end: start + wanted.count)
  }

  /// Makes up a finding of `rule` with `fix`, at the place where the fix starts.
  mutating func find(_ rule: String, _ fix: Fix) {
    diagnostics.append(
      Diagnostic(rule: rule, severity: .error, message: "", range: fix.edits[0].range, fix: fix)
    )
  }

  /// Lets the fixer take a step, after which no finding is left.
  ///
  /// - Returns: The texts that it wants to be linted; `nil` if it is done.
  mutating func step() -> [String]? {
    guard let next = fixer.next(files.map { read($0) }, diagnostics) else { return nil }
    files = next
    diagnostics = []
    return next.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
