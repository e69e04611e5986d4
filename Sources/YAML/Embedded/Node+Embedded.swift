import Diagnostics

/// Files that stand in a scalar of another one, as in a ConfigMap.
extension Node {
  /// The text of the scalar read as a stream of its own, all ranges of which are of the outer file.
  ///
  /// Only in a literal block scalar (`|`) does the text stand line by line; of quoted and folded ones,
  /// where an edit would have to escape what it writes, and of a text that is empty there is none.
  /// The limits of the file hold for the text as well. What is no JSON is a problem if `isJSON` says that
  /// it has to be.
  public func embeddedStream(asJSON isJSON: Bool = false) -> Stream? {
    guard let map = TextMap(self) else { return nil }
    let text = SourceFile(id: stream.file.id, path: stream.file.path, bytes: map.text)
    let inner =
      isJSON ? read(json: text, limits: stream.limits) : read(text, limits: stream.limits)
    return Stream(inner, of: stream.file, at: map)
  }
}

extension Stream {
  /// Puts `inner`, the stream of a text that stands in `file`, where `map` says that it stands.
  fileprivate convenience init(_ inner: Stream, of file: SourceFile, at map: TextMap) {
    var arena = Arena()
    arena.decoded = inner.decoded
    arena.targets = inner.targets
    arena.hasMergeKeys = inner.hasMergeKeys
    arena.records = inner.records.map { record in
      var placed = record
      let range = map.range(Int(record.start), Int(record.end))
      placed.start = UInt32(range.start)
      placed.end = UInt32(range.end)
      guard record.kind == .scalar, !record.flags.contains(.decoded) else { return placed }
      let text = Int(record.textStart)..<Int(record.textEnd)
      let place = map.range(text.lowerBound, text.upperBound)
      if file.bytes[place.start..<place.end].elementsEqual(inner.bytes[text]) {
        placed.textStart = UInt32(place.start)
        placed.textEnd = UInt32(place.end)
      } else {
        placed.flags.insert(.decoded)
        placed.textStart = UInt32(arena.decoded.count)
        arena.decoded += inner.bytes[text]
        placed.textEnd = UInt32(arena.decoded.count)
      }
      return placed
    }
    arena.properties = inner.properties.mapValues { $0.placed(at: map) }
    arena.documents = inner.documentRecords.map { record in
      let range = map.range(record.start, record.end)
      return DocumentRecord(start: range.start, end: range.end, nodes: record.nodes)
    }
    self.init(
      file: file,
      arena: arena,
      problems: inner.problems.map { $0.placed(at: map) },
      unreadStart: inner.unreadStart.map(map.start),
      region: map.lines,
      limits: inner.limits
    )
  }
}

extension Properties {
  fileprivate func placed(at map: TextMap) -> Properties {
    Properties(anchor: anchor?.placed(at: map), tag: tag?.placed(at: map))
  }
}

extension Problem {
  fileprivate func placed(at map: TextMap) -> Problem {
    Problem(kind, at: map.range(range.start, range.end), related: related?.placed(at: map))
  }
}

extension Located {
  fileprivate func placed(at map: TextMap) -> Located {
    Located(value, at: map.range(range.start, range.end))
  }
}
