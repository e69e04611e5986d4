public import Diagnostics
public import YAML

/// Files with the packages that pip is to install: `requirements.txt` and its like.
///
/// Each line that says something is an item of one list. Source: pip, "Requirements File Format".
public enum PythonRequirements {
  /// Whether the file at `path` is called as such files are: `requirements.txt`, `requirements-oidc.txt`,
  /// `dev-requirements.txt`.
  public static func isCalledLikeOne(_ path: String) -> Bool {
    let name = FilePathText.name(of: path).lowercased()
    guard name.hasSuffix(".txt") else { return false }
    return name.hasPrefix("requirements") || name.hasSuffix("requirements.txt")
  }

  /// Reads `file` as one document; as none if there is nothing in it but comments.
  public static func read(_ file: SourceFile, limits: Limits = .standard) -> Stream {
    var builder = DocumentBuilder(file)
    guard !builder.refusesSize(limits) else { return builder.stream() }
    let bytes = file.bytes
    var offset = file.textStart
    var end: Int?
    while offset < bytes.count {
      let lineEnd = file.lineEnd(of: offset)
      let text = text(of: bytes[offset..<lineEnd])
      offset = file.nextLine(after: lineEnd)
      guard !text.isEmpty else { continue }
      let range = file.range(text.startIndex, text.endIndex)
      guard range.count <= limits.scalarSize else {
        let problem = Problem(.scalarTooLarge(limit: limits.scalarSize), at: range.startPlace)
        builder.stop(because: problem, at: range.start)
        break
      }
      if end == nil { builder.beginSequence(at: range) }
      builder.addScalar(nil, isPlain: false, at: range, verbatimAt: range)
      end = range.end
    }
    if let end { builder.endCollection(at: end) }
    return builder.stream()
  }

  /// The line without the blanks around it and the comment, which begins at the start or behind a blank.
  private static func text(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let sign = UInt8(ascii: "#")
    let comment = line.indices.first { index in
      line[index] == sign && (index == line.startIndex || line[index - 1].isBlank)
    }
    let text = line[..<(comment ?? line.endIndex)].drop(while: \.isBlankOrBreak)
    let last = text.lastIndex { !$0.isBlankOrBreak }
    return last.map { text[...$0] } ?? text[..<text.startIndex]
  }
}
