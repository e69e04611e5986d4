import Diagnostics

/// The files of a run, to put places in them into words.
struct Places {
  private(set) var files: [SourceFile] = []

  /// The identity of the next file.
  var nextID: SourceFile.ID { SourceFile.ID(files.count) }

  mutating func add(_ file: SourceFile) {
    files.append(file)
  }

  /// `values.yaml:12:9`.
  func text(_ range: SourceRange) -> String {
    let file = files[range.file.index]
    let position = LineTable(file).position(of: range.start)
    return "\(file.path):\(position.line):\(position.column)"
  }
}
