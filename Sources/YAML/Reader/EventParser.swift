import CLibYAML

/// libyaml's parser, fed from memory.
///
/// `yaml_parser_t` stores a pointer to itself, so it lives on the heap. It also keeps the pointer
/// to its input, so a value of this type must not outlive the closure that lends the bytes.
@safe
struct EventParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Makes a parser of `input`, which must be UTF-8 without a byte-order mark.
  init?(_ input: UnsafeBufferPointer<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      return nil
    }
    // Without this, libyaml counts marks differently for files with a byte-order mark.
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// Puts the next event into `event`, which the caller deletes; false at an error.
  borrowing func next(_ event: inout yaml_event_t) -> Bool {
    unsafe yaml_parser_parse(parser, &event) == 1
  }

  /// What stopped the parser, after `next` returned false.
  borrowing func failure() -> Failure {
    unsafe Failure(
      isEncoding: parser.pointee.error == YAML_READER_ERROR,
      words: parser.pointee.problem.map { unsafe String(cString: $0) } ?? "out of memory",
      byteOffset: parser.pointee.problem_offset,
      mark: parser.pointee.problem_mark.index,
      context: parser.pointee.context.map { unsafe String(cString: $0) },
      contextMark: parser.pointee.context_mark.index
    )
  }

  /// An error in libyaml's terms.
  struct Failure {
    /// Whether the bytes are not the text that YAML allows; only then does `byteOffset` count.
    let isEncoding: Bool
    let words: String
    let byteOffset: Int
    /// In code points, as is `contextMark`.
    let mark: Int
    let context: String?
    let contextMark: Int
  }
}
