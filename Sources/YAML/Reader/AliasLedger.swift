/// The anchors of one document, and how many nodes it has with every alias followed.
struct AliasLedger {
  private struct Anchored {
    var node: UInt32
    /// The number of nodes in it, aliases followed; nil as long as it is open.
    var size: Int?
  }

  private var anchors: [String: Anchored] = [:]
  private var names: [UInt32: String] = [:]
  private(set) var aliases: [UInt32] = []
  /// The nodes of the document so far, aliases followed; it stops at `Int.max`.
  private(set) var total = 0

  enum Lookup {
    case undefined
    case recursive
    case found(node: UInt32, size: Int)
  }

  /// Notes that `node` begins and is called `name`; an earlier anchor of the name is forgotten.
  mutating func open(_ name: String, node: UInt32) {
    anchors[name] = Anchored(node: node, size: nil)
    names[node] = name
  }

  /// Notes that `node`, if it has an anchor, is complete and has `size` nodes.
  mutating func close(_ node: UInt32, size: Int) {
    guard !names.isEmpty, let name = names[node], anchors[name]?.node == node else { return }
    anchors[name]?.size = size
  }

  func lookUp(_ name: String) -> Lookup {
    guard let anchored = anchors[name] else { return .undefined }
    guard let size = anchored.size else { return .recursive }
    return .found(node: anchored.node, size: size)
  }

  /// Counts nodes of the document.
  mutating func count(_ nodes: Int) {
    total = total.addingSaturating(nodes)
  }

  mutating func addAlias(_ node: UInt32) {
    aliases.append(node)
  }
}

extension Int {
  /// The sum, or `Int.max` where it would be larger.
  func addingSaturating(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
