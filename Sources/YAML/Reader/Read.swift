import CLibYAML
public import Diagnostics

/// Reads all YAML documents of `file`.
///
/// Bad input is no error here: what was understood is in the stream, and what was not is among its
/// problems.
public func read(_ file: SourceFile, limits: Limits = .standard) -> Stream {
  let text = SourceText(file, end: file.bytes.count)
  let largest = min(limits.fileSize, Int(UInt32.max) / 2)
  if file.size > largest {
    let place = text.character(at: min(largest, file.bytes.count))
    let problem = Problem(.fileTooLarge(limit: largest), at: place)
    return Stream(file: file, problems: [problem], unreadStart: 0)
  }
  if let encoding = foreignEncoding(file.bytes) {
    let problem = Problem(.encoding(encoding), at: text.wholeCharacter(at: 0))
    return Stream(file: file, problems: [problem], unreadStart: 0)
  }
  let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  var attempt = ReadAttempt(text, from: start, limits: limits, isCut: false)
  guard let encoding = attempt.encodingProblem else { return attempt.stream() }
  // libyaml decodes far ahead of what it parses, and so forgets all that stands before a byte that
  // it cannot decode. The text before that byte is read once more, alone.
  let beginning = SourceText(file, end: attempt.encodingOffset)
  attempt = ReadAttempt(beginning, from: start, limits: limits, isCut: true)
  return attempt.stream(adding: encoding)
}

/// What the bytes are if a byte-order mark says that they are not UTF-8.
private func foreignEncoding(_ bytes: [UInt8]) -> String? {
  if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
    return "the file is UTF-32, not UTF-8"
  }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return "the file is UTF-16, not UTF-8"
  }
  return nil
}
