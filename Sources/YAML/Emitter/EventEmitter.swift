import CLibYAML

/// libyaml's emitter, writing to memory.
///
/// `yaml_emitter_t` stores a pointer to itself, so it lives on the heap. An event that it cannot
/// take is a mistake of ours, not of the input, and ends the process.
@safe
struct EventEmitter: ~Copyable {
  /// What libyaml writes to; a class, since C keeps a pointer to it.
  private final class Output {
    var bytes: [UInt8] = []
  }

  private let emitter: UnsafeMutablePointer<yaml_emitter_t>
  private let output = Output()

  init() {
    unsafe emitter = .allocate(capacity: 1)
    guard unsafe yaml_emitter_initialize(emitter) == 1 else { fatalError("out of memory") }
    unsafe yaml_emitter_set_output(
      emitter,
      { context, bytes, count in
        guard let context = unsafe context, let bytes = unsafe bytes else { return 0 }
        let output = unsafe Unmanaged<Output>.fromOpaque(context).takeUnretainedValue()
        unsafe output.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
        return 1
      },
      Unmanaged.passUnretained(output).toOpaque()
    )
    unsafe yaml_emitter_set_width(emitter, -1)
    unsafe yaml_emitter_set_unicode(emitter, 1)
    var event = unsafe yaml_event_t()
    unsafe yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING)
    unsafe emit(&event)
  }

  deinit {
    unsafe yaml_emitter_delete(emitter)
    unsafe emitter.deallocate()
  }

  private borrowing func emit(_ event: inout yaml_event_t) {
    guard unsafe yaml_emitter_emit(emitter, &event) == 1 else {
      fatalError(unsafe emitter.pointee.problem.map { unsafe String(cString: $0) } ?? "emitter")
    }
  }

  mutating func startDocument(isFirst: Bool) {
    var event = unsafe yaml_event_t()
    unsafe yaml_document_start_event_initialize(&event, nil, nil, nil, isFirst ? 1 : 0)
    unsafe emit(&event)
  }

  mutating func endDocument() {
    var event = unsafe yaml_event_t()
    unsafe yaml_document_end_event_initialize(&event, 1)
    unsafe emit(&event)
  }

  mutating func startMapping(isEmpty: Bool) {
    var event = unsafe yaml_event_t()
    let style = isEmpty ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
    unsafe yaml_mapping_start_event_initialize(&event, nil, nil, 1, style)
    unsafe emit(&event)
  }

  mutating func endMapping() {
    var event = unsafe yaml_event_t()
    unsafe yaml_mapping_end_event_initialize(&event)
    unsafe emit(&event)
  }

  mutating func startSequence(isEmpty: Bool) {
    var event = unsafe yaml_event_t()
    let style = isEmpty ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
    unsafe yaml_sequence_start_event_initialize(&event, nil, nil, 1, style)
    unsafe emit(&event)
  }

  mutating func endSequence() {
    var event = unsafe yaml_event_t()
    unsafe yaml_sequence_end_event_initialize(&event)
    unsafe emit(&event)
  }

  /// Adds a scalar; libyaml turns to another style where `style` cannot hold the text.
  mutating func addScalar(_ text: String, _ style: Node.Style) {
    var event = unsafe yaml_event_t()
    var text = text
    text.withUTF8 { utf8 in
      _ = unsafe yaml_scalar_event_initialize(
        &event,
        nil,
        nil,
        utf8.baseAddress,
        Int32(utf8.count),
        1,
        1,
        style.emitted
      )
    }
    unsafe emit(&event)
  }

  /// Ends the stream; what was written.
  mutating func finish() -> [UInt8] {
    var event = unsafe yaml_event_t()
    unsafe yaml_stream_end_event_initialize(&event)
    unsafe emit(&event)
    return output.bytes
  }
}

extension Node.Style {
  fileprivate var emitted: yaml_scalar_style_t {
    switch self {
    case .singleQuoted: YAML_SINGLE_QUOTED_SCALAR_STYLE
    case .doubleQuoted: YAML_DOUBLE_QUOTED_SCALAR_STYLE
    case .literal: YAML_LITERAL_SCALAR_STYLE
    case .folded: YAML_FOLDED_SCALAR_STYLE
    default: YAML_PLAIN_SCALAR_STYLE
    }
  }
}
