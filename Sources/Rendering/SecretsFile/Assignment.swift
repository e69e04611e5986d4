import Diagnostics

/// A line `NAME=value` or `export NAME=value`, of which the value is not looked into yet.
struct Assignment {
  /// The name, with its place in the file.
  let name: ArraySlice<UInt8>
  /// What stands behind the `=`.
  let value: ArraySlice<UInt8>

  /// Takes `line` apart; `nil` if it is no assignment.
  init?(_ line: ArraySlice<UInt8>) {
    var rest = line.drop(while: \.isBlank)
    let export = rest.prefix(6)
    if export.elementsEqual("export".utf8), rest.dropFirst(6).first?.isBlank == true {
      rest = rest.dropFirst(6).drop(while: \.isBlank)
    }
    name = rest.prefix(while: \.isNameByte)
    let behind = rest[name.endIndex...].drop(while: \.isBlank)
    guard let first = name.first, !first.isDigit, behind.first == UInt8(ascii: "=") else {
      return nil
    }
    value = behind.dropFirst()
  }

  /// Whether `line` is empty or a comment.
  static func isIgnored(_ line: ArraySlice<UInt8>) -> Bool {
    let first = line.first { !$0.isBlank }
    return first == nil || first == UInt8(ascii: "#")
  }
}

extension SourceFile {
  /// The lines without their line breaks, nor a byte-order mark.
  var assignmentLines: [ArraySlice<UInt8>] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool { isAlphanumeric || self == UInt8(ascii: "_") }
}
