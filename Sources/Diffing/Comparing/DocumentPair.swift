public import AuthModel
import Diagnostics

/// A document with its counterpart on the other side; one of them may be missing.
public struct DocumentPair: Sendable {
  let old: ComparedDocument?
  let new: ComparedDocument?

  /// What it is called.
  public var name: DocumentName {
    let document = new ?? old
    return DocumentName(file: document?.file ?? "", object: document?.label)
  }

  /// What the old document was bound as, if there is one and it was.
  public var oldConfiguration: Configuration? { old?.configuration }

  /// What the new document was bound as, if there is one and it was.
  public var newConfiguration: Configuration? { new?.configuration }

  /// `pairs` without those that are there already: of files that several targets share.
  public static func unique(_ pairs: [DocumentPair]) -> [DocumentPair] {
    var known: Set<[String]> = []
    return pairs.filter { pair in
      let sides = [pair.old, pair.new].map { side in
        side.map { "\($0.file) \($0.identity) \($0.range.start)" } ?? ""
      }
      return known.insert(sides).inserted
    }
  }

  /// What the two say differently.
  public func changes() -> [Change] { comparison.changes }

  /// How many parts are taken into the hand to find that out.
  public var visitCount: Int { comparison.visitCount }

  private var comparison: Comparator {
    let shared = old.flatMap { old in new.map { old.named.intersection($0.named) } }
    var comparator = Comparator(PartSide(old), PartSide(new), name: name, shared: shared ?? [])
    switch (old, new) {
    case (let old?, let new?) where !old.isSameText(as: new):
      comparator.compare(old.outline(besides: new), new.outline(besides: old))
    case (let old?, nil): comparator.compareWhole(removed: old.outline())
    case (nil, let new?): comparator.compareWhole(added: new.outline())
    default: break
    }
    return comparator
  }
}

extension DocumentPair {
  /// The documents of two sides, each with its counterpart: objects by what they are called, wherever they
  /// stand, others by their file and their place in it.
  ///
  /// They come in the order of the new side, and those that it has no longer behind the ones before them.
  public static func all(_ old: Snapshot, _ new: Snapshot) -> [DocumentPair] {
    let before = old.documents
    var waiting = Dictionary(grouping: before.indices.reversed()) { before[$0].identity }
    let after = new.documents
    var partners: [Int: Int] = [:]
    for (index, document) in after.enumerated() {
      partners[index] = waiting[document.identity]?.popLast()
    }
    if let (old, new) = flyteClient(before, after), partners[new] == nil,
      !partners.values.contains(old)
    {
      partners[new] = old
    }
    let taken = Set(partners.values)
    let spread = Spread(partners.map { (before[$0.value], after[$0.key]) })
    let pairs = after.enumerated().map { index, document in
      DocumentPair(old: partners[index].map { before[$0] }, new: document)
    }
    let lost = before.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
    return (pairs + lost.map { DocumentPair(old: $0, new: nil) }).filter { !spread.holds($0) }
  }
}

extension DocumentPair {
  /// Where the settings of the one client of Flyte stand on both sides, if they are in its file on one side
  /// and in variables on the other, in the same folder.
  ///
  /// A client takes variables in the place of its file; of several clients nobody knows which one does.
  private static func flyteClient(
    _ old: [ComparedDocument],
    _ new: [ComparedDocument]
  ) -> (old: Int, new: Int)? {
    let sides = [old, new].map { documents in
      documents.indices.filter { documents[$0].isFlyteClient }
    }
    guard sides.allSatisfy({ $0.count == 1 }) else { return nil }
    let (before, after) = (old[sides[0][0]], new[sides[1][0]])
    guard before.configuration?.kind != after.configuration?.kind,
      FilePathText.folder(of: before.file) == FilePathText.folder(of: after.file)
    else { return nil }
    return (sides[0][0], sides[1][0])
  }
}

extension ComparedDocument {
  /// Whether a client of Flyte reads it, be it a file of variables.
  fileprivate var isFlyteClient: Bool {
    switch configuration?.kind {
    case .flyteClient: true
    case .environment: configuration?.flyteClients.isEmpty == false && isFileOfVariables
    default: false
    }
  }
}

/// What processes on one side take over as a whole, so that all of it is compared with them.
private struct Spread {
  private let old: Set<GivenSource>
  private let new: Set<GivenSource>

  /// Looks at documents that are on both sides.
  init(_ pairs: [(old: ComparedDocument, new: ComparedDocument)]) {
    // What is named on both sides is compared by itself.
    old = Set(pairs.flatMap { $0.old.named.subtracting($0.new.named) })
    new = Set(pairs.flatMap { $0.new.named.subtracting($0.old.named) })
  }

  /// Whether `pair` is of one side only, and holds nothing but variables.
  func holds(_ pair: DocumentPair) -> Bool {
    switch (pair.old, pair.new) {
    case (let document?, nil): document.source.map(old.contains) == true
    case (nil, let document?): document.source.map(new.contains) == true
    default: false
    }
  }
}
