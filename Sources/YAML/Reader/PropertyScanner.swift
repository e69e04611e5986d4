import Diagnostics

/// The places of the anchor and the tag before a node, and of the node behind them.
///
/// libyaml starts the node's event at its first property and says no more.
struct PropertyScanner {
  private(set) var anchor: SourceRange?
  private(set) var tag: SourceRange?
  /// The first byte behind the properties that is neither blank nor comment, at most the limit.
  private(set) var contentStart: Int

  init(_ text: SourceText, from start: Int, to limit: Int) {
    var offset = start
    while offset < limit {
      if text.bytes[offset] == UInt8(ascii: "&"), anchor == nil {
        let end = Self.endOfAnchor(text, from: offset, to: limit)
        anchor = text.range(offset, end)
        offset = end
      } else if text.bytes[offset] == UInt8(ascii: "!"), tag == nil {
        let end = Self.endOfTag(text, from: offset, to: limit)
        tag = text.range(offset, end)
        offset = end
      } else {
        break
      }
      let next = text.skippingBlanks(from: offset, to: limit)
      offset = next < limit ? next : limit
    }
    contentStart = offset
  }

  /// libyaml's anchors are made of letters, digits, `_` and `-` of ASCII.
  private static func endOfAnchor(_ text: SourceText, from start: Int, to limit: Int) -> Int {
    var offset = start + 1
    while offset < limit, text.bytes[offset].isAnchorByte {
      offset += 1
    }
    return offset
  }

  private static func endOfTag(_ text: SourceText, from start: Int, to limit: Int) -> Int {
    let isVerbatim = start + 1 < limit && text.bytes[start + 1] == UInt8(ascii: "<")
    var offset = start + 1
    while offset < limit {
      let byte = text.bytes[offset]
      if isVerbatim, byte == UInt8(ascii: ">") { return offset + 1 }
      if byte.isBlankOrBreak || (!isVerbatim && byte.isFlowIndicator) { break }
      offset += 1
    }
    return offset
  }
}

extension UInt8 {
  fileprivate var isAnchorByte: Bool {
    isAlphanumeric || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }

  fileprivate var isFlowIndicator: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }
}
