import Diagnostics

/// Reads a text that is meant to be JSON, and goes on behind mistakes that leave no doubt.
struct JSONReader {
  private struct Frame {
    let isMapping: Bool
    let start: Int
    /// Where the value ends that was read last, unless a comma stands behind it.
    var valueEnd: Int?
    /// Where the comma stands behind which nothing has been read yet.
    var comma: Int?
  }

  /// Whether something is no JSON.
  private(set) var deviates = false
  private var scanner: JSONScanner
  private let limits: Limits
  private var builder: DocumentBuilder
  private var frames: [Frame] = []
  private var isStopped = false
  private var file: SourceFile { scanner.file }

  init(_ file: SourceFile, limits: Limits) {
    scanner = JSONScanner(file)
    self.limits = limits
    builder = DocumentBuilder(file)
    builder.reserveCapacity(nodes: file.bytes.count / 8)
  }

  /// Reads the whole text.
  mutating func read() {
    skip()
    readValue()
    while !frames.isEmpty, !isStopped { readMember() }
    if !isStopped {
      skip()
      if !scanner.isAtEnd { stop(.textBehindEnd, at: scanner.character) }
    }
    while let frame = frames.popLast() {
      let end = max(frame.start + 1, min(scanner.offset, file.bytes.count))
      builder.endCollection(at: end)
    }
  }

  consuming func stream() -> Stream { builder.stream() }

  /// Reads one step inside of the innermost bracket: a separator, its end, or a member.
  private mutating func readMember() {
    skip()
    guard let frame = frames.last else { return }
    switch scanner.byte {
    case nil:
      stop(.unclosedBracket, at: file.range(frame.start, frame.start + 1))
    case UInt8(ascii: ","):
      if frame.valueEnd == nil {
        note(.extraComma, at: scanner.character)
      } else {
        frames[frames.count - 1].comma = scanner.offset
        frames[frames.count - 1].valueEnd = nil
      }
      scanner.offset += 1
    case UInt8(ascii: "}") where frame.isMapping, UInt8(ascii: "]") where !frame.isMapping:
      close()
    case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"):
      stop(.unexpectedCharacter, at: scanner.character)
    default:
      if let end = frame.valueEnd { note(.missingComma, at: file.lastCharacter(before: end)) }
      frames[frames.count - 1].comma = nil
      if frame.isMapping { readKey() }
      if !isStopped { readValue() }
    }
  }

  private mutating func close() {
    guard let frame = frames.popLast() else { return }
    if let comma = frame.comma { note(.extraComma, at: file.range(comma, comma + 1)) }
    scanner.offset += 1
    let end = scanner.offset
    builder.endCollection(at: end)
    endValue()
  }

  private mutating func endValue() {
    guard !frames.isEmpty else { return }
    frames[frames.count - 1].valueEnd = scanner.offset
    frames[frames.count - 1].comma = nil
  }

  private mutating func readKey() {
    guard let key = scanner.scalar(isKey: true) else {
      stop(.unexpectedCharacter, at: scanner.character)
      return
    }
    add(key)
    skip()
    if scanner.byte == UInt8(ascii: ":") {
      scanner.offset += 1
      skip()
    } else if scanner.byte.map({ ",}]".utf8.contains($0) }) ?? true {
      stop(.missingColon, at: file.lastCharacter(before: key.range.end))
    } else {
      note(.missingColon, at: file.lastCharacter(before: key.range.end))
    }
  }

  private mutating func readValue() {
    switch scanner.byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      open()
    default:
      guard let scalar = scanner.scalar(isKey: false) else {
        stop(.unexpectedCharacter, at: scanner.character)
        return
      }
      add(scalar)
      endValue()
    }
  }

  private mutating func open() {
    let start = scanner.offset
    guard frames.count < limits.nestingDepth else {
      stop(Problem(.tooDeep(limit: limits.nestingDepth), at: scanner.character))
      return
    }
    let isMapping = scanner.byte == UInt8(ascii: "{")
    frames.append(Frame(isMapping: isMapping, start: start))
    let range = file.range(start, start + 1)
    if isMapping { builder.beginMapping(at: range) } else { builder.beginSequence(at: range) }
    scanner.offset += 1
  }

  private mutating func add(_ scalar: JSONScanner.Scalar) {
    for deviation in scalar.deviations { note(deviation.value, at: deviation.range) }
    if scalar.isOpen {
      stop(.unclosedQuote, at: scalar.range.slice(0, count: 1))
      return
    }
    guard scalar.range.count <= limits.scalarSize else {
      stop(Problem(.scalarTooLarge(limit: limits.scalarSize), at: scalar.range.slice(0, count: 1)))
      return
    }
    builder.addScalar(
      scalar.hasEscapes ? scanner.decodedText(of: scalar) : nil,
      isPlain: scalar.isLiteral,
      at: scalar.range,
      verbatimAt: scalar.textRange
    )
  }

  private mutating func skip() {
    while let comment = scanner.skipBlanks() { note(.comment, at: comment) }
  }

  private mutating func note(_ deviation: JSONDeviation, at range: SourceRange) {
    deviates = true
    builder.add(Problem(.json(deviation), at: range))
  }

  private mutating func stop(_ deviation: JSONDeviation, at range: SourceRange) {
    stop(Problem(.json(deviation), at: range))
  }

  private mutating func stop(_ problem: Problem) {
    deviates = true
    isStopped = true
    builder.stop(because: problem, at: problem.range.start)
  }
}

extension SourceFile {
  /// The character that ends at `end`.
  fileprivate func lastCharacter(before end: Int) -> SourceRange {
    var start = end - 1
    while start > 0, bytes[start].isUTF8Continuation { start -= 1 }
    return range(start, end)
  }
}
