import Diagnostics

/// The files of a run, to put places in them into words.
struct Places {
  private var files: [(file: SourceFile, lines: LineTable)] = []

  /// The identity of the next file.
  var nextID: SourceFile.ID { SourceFile.ID(files.count) }

  init(_ files: [SourceFile] = []) {
    for file in files { add(file) }
  }

  mutating func add(_ file: SourceFile) {
    files.append((file, LineTable(file)))
  }

  /// `values.yaml:12:9`.
  func text(_ range: SourceRange) -> String {
    let (path, position) = position(range)
    return "\(path):\(position.line):\(position.column)"
  }

  /// The path and the line, from 1.
  func line(_ range: SourceRange) -> (path: String, line: Int) {
    let (path, position) = position(range)
    return (path, position.line)
  }

  private func position(_ range: SourceRange) -> (String, SourcePosition) {
    guard let (file, lines) = files.first(where: { $0.file.id == range.file }) else {
      preconditionFailure("a place in a file of another run")
    }
    return (file.path, lines.position(of: range.start))
  }
}
