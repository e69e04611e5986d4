import Diagnostics

/// One value of a `--set` expression and where it goes, as it is written.
struct ScannedAssignment {
  enum Value {
    case scalar(Located<String>)
    case list([Located<String>])
  }

  let steps: [Located<SetExpression.Step>]
  let value: Value
  /// The value, braces included.
  let valueRange: SourceRange
  /// The whole.
  let range: SourceRange
}

/// Takes a `--set` expression apart, one assignment after the other.
struct SetScanner {
  private let file: SourceFile
  private let bytes: [UInt8]
  private var offset = 0

  private static let deepest = 30
  private static let largestIndex = 65536

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  /// The next assignment; `nil` at the end.
  mutating func next() throws(SetFailure) -> ScannedAssignment? {
    guard offset < bytes.count else { return nil }
    let start = offset
    var steps: [Located<SetExpression.Step>] = []
    while true {
      let (key, stop) = text(upTo: "=[,.")
      guard let stop, stop != UInt8(ascii: ",") else {
        throw SetFailure(.keyWithoutValue, at: key.range)
      }
      guard !key.value.isEmpty else { throw SetFailure(.emptyKey, at: key.range) }
      steps.append(key.map { .key($0) })
      if stop == UInt8(ascii: "[") {
        guard try scanIndices(&steps) else { continue }
      } else if stop == UInt8(ascii: ".") {
        try checkDepth(of: steps)
        continue
      }
      let (value, valueRange) = try scanValue()
      if valueRange.start == bytes.count, steps.contains(where: { !$0.value.isKey }),
        let last = steps.last, last.value.isKey
      {
        throw SetFailure(.droppedValue, at: last.range)
      }
      return ScannedAssignment(
        steps: steps,
        value: value,
        valueRange: valueRange,
        range: file.range(start, valueRange.end)
      )
    }
  }

  /// Scans what stands behind a `[`, up to the `=`, or the `.` that a key follows: whether a value
  /// comes next.
  private mutating func scanIndices(
    _ steps: inout [Located<SetExpression.Step>]
  ) throws(SetFailure) -> Bool {
    while true {
      let (index, close) = text(upTo: "]")
      guard close != nil, let number = Int(index.value), (0...Self.largestIndex).contains(number)
      else { throw SetFailure(.invalidIndex, at: index.range) }
      steps.append(index.map { _ in .index(number) })
      let (rest, stop) = text(upTo: "[.=")
      guard rest.value.isEmpty else { throw SetFailure(.textBehindIndex, at: rest.range) }
      guard let stop else { throw SetFailure(.keyWithoutValue, at: index.range) }
      if stop == UInt8(ascii: "[") { continue }
      if stop == UInt8(ascii: ".") { try checkDepth(of: steps) }
      return stop == UInt8(ascii: "=")
    }
  }

  private func checkDepth(of steps: [Located<SetExpression.Step>]) throws(SetFailure) {
    let depth = steps.count(where: \.value.isKey)
    if depth > Self.deepest, let last = steps.last { throw SetFailure(.tooDeep, at: last.range) }
  }

  private mutating func scanValue() throws(SetFailure) -> (ScannedAssignment.Value, SourceRange) {
    let start = offset
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "{") else {
      let value = text(upTo: ",").text
      return (.scalar(value), value.range)
    }
    offset += 1
    var items: [Located<String>] = []
    while true {
      let (item, stop) = text(upTo: ",}")
      guard let stop else { throw SetFailure(.unterminatedList, at: file.range(start, offset)) }
      items.append(item)
      guard stop == UInt8(ascii: "}") else { continue }
      let end = offset
      if offset < bytes.count, bytes[offset] == UInt8(ascii: ",") { offset += 1 }
      return (.list(items), file.range(start, end))
    }
  }

  /// The text up to one of `stops`, which is taken along, backslashes resolved.
  ///
  /// A backslash at the very end stands for nothing.
  private mutating func text(
    upTo stops: StaticString
  ) -> (text: Located<String>, stop: UInt8?) {
    let start = offset
    var text: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if stops.contains(byte) {
        return (
          Located(String(decoding: text, as: UTF8.self), at: file.range(start, offset - 1)), byte
        )
      }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      if offset < bytes.count {
        text.append(bytes[offset])
        offset += 1
      }
    }
    return (Located(String(decoding: text, as: UTF8.self), at: file.range(start, offset)), nil)
  }
}

extension StaticString {
  fileprivate func contains(_ byte: UInt8) -> Bool {
    withUTF8Buffer { $0.contains(byte) }
  }
}
