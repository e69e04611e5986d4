import CLibYAML
import Diagnostics

extension ArenaBuilder {
  mutating func startMapping(_ event: borrowing yaml_event_t) {
    let data = unsafe event.data.mapping_start
    let isFlow = unsafe data.style == YAML_FLOW_MAPPING_STYLE
    unsafe start(.mapping, isFlow: isFlow, anchor: data.anchor, tag: data.tag, event)
  }

  mutating func startSequence(_ event: borrowing yaml_event_t) {
    let data = unsafe event.data.sequence_start
    let isFlow = unsafe data.style == YAML_FLOW_SEQUENCE_STYLE
    unsafe start(.sequence, isFlow: isFlow, anchor: data.anchor, tag: data.tag, event)
  }

  private mutating func start(
    _ kind: Node.Kind,
    isFlow: Bool,
    anchor: UnsafeMutablePointer<UInt8>?,
    tag: UnsafeMutablePointer<UInt8>?,
    _ event: borrowing yaml_event_t
  ) {
    let eventStart = cursor.offset(of: unsafe event.start_mark.index)
    let eventEnd = cursor.offset(of: unsafe event.end_mark.index)
    if open.count >= limits.nestingDepth {
      refuse(.tooDeep(limit: limits.nestingDepth), at: eventStart)
      return
    }
    let properties = unsafe scanProperties(anchor: anchor, tag: tag, from: eventStart, to: eventEnd)
    let start = properties?.contentStart ?? eventStart
    let style: Node.Style = isFlow ? .flow : .block
    let hasIndicator = isFlow ? isBracket(at: start) : kind == .sequence
    let end = hasIndicator ? start + 1 : start
    let index = append(Record(kind: kind, style: style, start: start, end: end), size: 1)
    if let properties {
      note(properties, at: index)
    }
    open.append(Frame(node: index, lastChild: 0, childCount: 0, size: 1))
  }

  /// Whether a flow collection begins with its bracket; a pair in brackets (`[a: b]`) has none.
  private func isBracket(at offset: Int) -> Bool {
    guard offset < text.end else { return false }
    return text.bytes[offset] == UInt8(ascii: "{") || text.bytes[offset] == UInt8(ascii: "[")
  }

  /// Ends the innermost collection: at its bracket, or else where its last child ends.
  ///
  /// The end mark of a block collection is of no use: it is the start of the next token.
  mutating func endCollection(_ event: borrowing yaml_event_t) {
    guard let frame = open.last else { return }
    let eventStart = cursor.offset(of: unsafe event.start_mark.index)
    let eventEnd = cursor.offset(of: unsafe event.end_mark.index)
    let isBracketed = arena.records[frame.node].style == .flow && eventEnd > eventStart
    close(frame, end: isBracketed ? eventEnd : lastEnd)
  }

  mutating func close(_ frame: Frame, end: Int) {
    open.removeLast()
    arena.records[frame.node].end = UInt32(truncatingIfNeeded: end)
    arena.records[frame.node].textStart = frame.childCount
    ledger.close(UInt32(truncatingIfNeeded: frame.node), size: frame.size)
    if !open.isEmpty {
      let top = open.count - 1
      // The collection itself was counted when it began.
      open[top].size = open[top].size.addingSaturating(frame.size - 1)
    }
    lastEnd = max(lastEnd, end)
  }
}
