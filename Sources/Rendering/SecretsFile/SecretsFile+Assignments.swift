import Diagnostics

/// Files of lines `NAME=value`.
///
/// Nothing is expanded: a `$` stands for itself. In single quotes everything does; in double quotes
/// `\n`, `\r`, `\t`, `\"`, `\\` and `\$` are escapes. Without quotes a value ends before blanks at the
/// end of the line and before a `#` behind a blank.
extension SecretsFile {
  mutating func readAssignments(_ file: SourceFile) {
    for line in file.assignmentLines where !Assignment.isIgnored(line) {
      guard let assignment = Assignment(line) else {
        report(.notAnAssignment, at: file.range(line))
        continue
      }
      do {
        let value = try Self.value(assignment.value)
        let name = String(decoding: assignment.name, as: UTF8.self)
        add(.variable(name), value, at: file.range(assignment.name))
      } catch {
        report(error.problem, at: file.range(assignment.value))
      }
    }
  }

  private struct Failure: Error {
    let problem: Problem
  }

  private static func value(_ text: ArraySlice<UInt8>) throws(Failure) -> [UInt8] {
    let start = text.drop(while: \.isBlank)
    switch start.first {
    case UInt8(ascii: "'"): return try singleQuoted(start.dropFirst())
    case UInt8(ascii: "\""): return try doubleQuoted(start.dropFirst())
    default: return unquoted(text)
    }
  }

  private static func unquoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let comment = text.indices.dropFirst().first {
      text[$0] == UInt8(ascii: "#") && text[$0 - 1].isBlank
    }
    let value = text[..<(comment ?? text.endIndex)].drop(while: \.isBlank)
    let last = value.lastIndex { !$0.isBlank }
    return last.map { Array(value[...$0]) } ?? []
  }

  private static func singleQuoted(_ text: ArraySlice<UInt8>) throws(Failure) -> [UInt8] {
    guard let close = text.firstIndex(of: UInt8(ascii: "'")) else {
      throw Failure(problem: .openQuote)
    }
    try expectEnd(text[(close + 1)...])
    return Array(text[..<close])
  }

  private static func doubleQuoted(_ text: ArraySlice<UInt8>) throws(Failure) -> [UInt8] {
    var value: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""):
        try expectEnd(rest)
        return value
      case UInt8(ascii: "\\"):
        guard let escaped = rest.popFirst() else { throw Failure(problem: .openQuote) }
        guard let meant = escapes[escaped] else { throw Failure(problem: .unknownEscape) }
        value.append(meant)
      default:
        value.append(byte)
      }
    }
    throw Failure(problem: .openQuote)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): UInt8(ascii: "\n"), UInt8(ascii: "r"): UInt8(ascii: "\r"),
    UInt8(ascii: "t"): UInt8(ascii: "\t"), UInt8(ascii: "\""): UInt8(ascii: "\""),
    UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "$"): UInt8(ascii: "$"),
  ]

  private static func expectEnd(_ text: ArraySlice<UInt8>) throws(Failure) {
    guard let first = text.first(where: { !$0.isBlank }) else { return }
    let isComment = first == UInt8(ascii: "#") && text.first?.isBlank == true
    guard isComment else { throw Failure(problem: .textBehindQuote) }
  }
}

extension SourceFile {
  fileprivate func range(_ slice: ArraySlice<UInt8>) -> SourceRange {
    SourceRange(file: id, start: slice.startIndex, end: slice.endIndex)
  }
}
