import CLibYAML
import Diagnostics

/// One run of the parser over a file, or over its first bytes.
struct ReadAttempt {
  private let text: SourceText
  private var builder: ArenaBuilder
  private var unreadStart: Int?
  /// Set if the run ended at bytes that are not text.
  private(set) var encodingProblem: Problem?
  /// Where those bytes start.
  private(set) var encodingOffset = 0

  /// Reads the bytes from `start` to the end of `text`.
  init(_ text: SourceText, from start: Int, limits: Limits, isCut: Bool) {
    self.text = text
    builder = ArenaBuilder(text, from: start, limits: limits, isCut: isCut)
    let failure = unsafe text.bytes.withUnsafeBufferPointer { bytes in
      unsafe Self.run(UnsafeBufferPointer(rebasing: bytes[start..<text.end]), into: &builder)
    }
    if failure != nil || builder.stop != nil || isCut {
      unreadStart = builder.stop ?? text.skippingBlanks(from: builder.lastEnd, to: text.end)
    }
    builder.finish()
    if let failure {
      note(failure, start: start, isCut: isCut)
    }
  }

  /// Feeds all events of `bytes` to `builder`; the parser never leaves this function.
  private static func run(
    _ bytes: UnsafeBufferPointer<UInt8>,
    into builder: inout ArenaBuilder
  ) -> EventParser.Failure? {
    guard let parser = unsafe EventParser(bytes) else { fatalError("out of memory") }
    var event = unsafe yaml_event_t()
    while true {
      guard unsafe parser.next(&event) else { return parser.failure() }
      let goesOn = unsafe builder.add(event) && event.type != YAML_STREAM_END_EVENT
      unsafe yaml_event_delete(&event)
      if !goesOn { return nil }
    }
  }

  private mutating func note(_ failure: EventParser.Failure, start: Int, isCut: Bool) {
    if failure.isEncoding {
      encodingOffset = min(start + failure.byteOffset, text.end)
      if failure.words == "invalid trailing UTF-8 octet" {
        // It counts to the octet that should have continued a character, not to the character.
        repeat {
          encodingOffset -= 1
        } while encodingOffset > start && text.bytes[encodingOffset].isUTF8Continuation
      }
      let range = text.wholeCharacter(at: encodingOffset)
      encodingProblem = Problem(.encoding(failure.words), at: range)
      return
    }
    let offset = builder.cursor.offset(of: failure.mark)
    if offset >= builder.lastEnd {
      unreadStart = unreadStart.map { min($0, offset) }
    }
    // At a cut, an error of the last line may come from the cut.
    if isCut, offset >= text.lineStart(of: text.end) { return }
    let context = failure.context.map { words in
      Located(words, at: text.character(at: builder.cursor.offset(of: failure.contextMark)))
    }
    let isOpenQuote =
      failure.words == "found unexpected end of stream"
      && failure.context == "while scanning a quoted scalar"
    let range = isOpenQuote ? context?.range : nil
    builder.problems.append(
      Problem(.syntax(failure.words), at: range ?? text.character(at: offset), related: context)
    )
  }

  /// What was read, with one problem more.
  func stream(adding problem: Problem? = nil) -> Stream {
    Stream(
      file: text.file,
      arena: builder.arena,
      problems: builder.problems + [problem].compactMap(\.self),
      unreadStart: unreadStart,
      limits: builder.limits
    )
  }
}
