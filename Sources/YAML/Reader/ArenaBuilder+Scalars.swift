import CLibYAML
import Diagnostics

extension ArenaBuilder {
  /// Adds a scalar; its text stays in the file where it stands there byte for byte.
  mutating func addScalar(_ event: borrowing yaml_event_t) {
    let eventStart = cursor.offset(of: unsafe event.start_mark.index)
    let end = cursor.offset(of: unsafe event.end_mark.index)
    let scalar = unsafe event.data.scalar
    let style = unsafe Node.Style(scalar.style)
    let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    if value.count > limits.scalarSize {
      refuse(.scalarTooLarge(limit: limits.scalarSize), at: eventStart)
      return
    }
    if isCut, mayContinueBehindCut(style, end: end) {
      stop = eventStart
      return
    }
    let properties = unsafe scanProperties(
      anchor: scalar.anchor,
      tag: scalar.tag,
      from: eventStart,
      to: end
    )
    var record = Record(
      kind: .scalar,
      style: style,
      start: properties?.contentStart ?? eventStart,
      end: end
    )
    let quote = style == .singleQuoted || style == .doubleQuoted ? 1 : 0
    if style == .literal || style == .folded {
      unsafe trim(&record, value)
      unsafe decode(value, into: &record)
    } else if end - Int(record.start) == value.count + 2 * quote,
      unsafe stands(value, at: Int(record.start) + quote)
    {
      record.textStart = record.start + UInt32(quote)
      record.textEnd = record.end - UInt32(quote)
    } else {
      unsafe decode(value, into: &record)
    }
    if style == .plain, eventStart == end {
      let place = text.endOfIndicators(from: lastEnd, to: end)
      record = Record(kind: .scalar, style: .plain, start: place, end: place)
    }
    if value.count == 2, unsafe value[0] == UInt8(ascii: "<"), unsafe value[1] == value[0] {
      arena.hasMergeKeys = true
    }
    add(record, properties)
  }

  private mutating func add(_ record: Record, _ properties: ScannedProperties?) {
    let index = append(record, size: 1)
    guard let properties else { return }
    note(properties, at: index)
    ledger.close(UInt32(truncatingIfNeeded: index), size: 1)
  }

  /// Whether the file has `value` at `start`.
  @inline(__always)
  private func stands(_ value: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for offset in 0..<value.count where unsafe value[offset] != text.bytes[start + offset] {
      return false
    }
    return true
  }

  private mutating func decode(_ value: UnsafeBufferPointer<UInt8>, into record: inout Record) {
    record.flags.insert(.decoded)
    record.textStart = UInt32(truncatingIfNeeded: arena.decoded.count)
    unsafe arena.decoded.append(contentsOf: value)
    record.textEnd = UInt32(truncatingIfNeeded: arena.decoded.count)
  }

  private func trim(_ record: inout Record, _ value: UnsafeBufferPointer<UInt8>) {
    var count = value.count
    while count > 0, unsafe value[count - 1] == UInt8(ascii: "\n") {
      count -= 1
    }
    let end = text.endOfBlockScalar(
      from: Int(record.start),
      to: Int(record.end),
      endsInBlank: unsafe count > 0 && value[count - 1].isBlank
    )
    record.end = UInt32(truncatingIfNeeded: end)
  }

  /// Whether a scalar might have been longer if the bytes behind the cut had been readable.
  private func mayContinueBehindCut(_ style: Node.Style, end: Int) -> Bool {
    guard style != .singleQuoted, style != .doubleQuoted else { return false }
    return text.bytes[end..<text.end].allSatisfy(\.isBlankOrBreak)
  }

  /// Stops reading at `offset` because of a limit.
  mutating func refuse(_ kind: Problem.Kind, at offset: Int) {
    problems.append(Problem(kind, at: text.wholeCharacter(at: offset)))
    stop = offset
  }
}

extension Node.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
