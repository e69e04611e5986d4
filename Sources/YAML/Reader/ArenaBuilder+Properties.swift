import Diagnostics

/// The anchor and the tag of a node, and where the node itself begins.
struct ScannedProperties {
  var properties: Properties
  var contentStart: Int
}

extension ArenaBuilder {
  /// Finds the anchor and the tag that libyaml read in front of a node; nil for most nodes.
  @inline(__always)
  func scanProperties(
    anchor: UnsafeMutablePointer<UInt8>?,
    tag: UnsafeMutablePointer<UInt8>?,
    from start: Int,
    to end: Int
  ) -> ScannedProperties? {
    guard unsafe anchor != nil || tag != nil else { return nil }
    let scan = PropertyScanner(text, from: start, to: end)
    var properties = Properties()
    if let anchor = unsafe anchor, let range = scan.anchor {
      properties.anchor = unsafe Located(String(cString: anchor), at: range)
    }
    if let tag = unsafe tag, let range = scan.tag {
      properties.tag = unsafe Located(String(cString: tag), at: range)
    }
    return ScannedProperties(properties: properties, contentStart: scan.contentStart)
  }

  mutating func note(_ scanned: ScannedProperties, at index: Int) {
    let node = UInt32(truncatingIfNeeded: index)
    arena.records[index].flags.insert(.properties)
    arena.properties[node] = scanned.properties
    if let anchor = scanned.properties.anchor {
      ledger.open(anchor.value, node: node)
    }
  }
}
