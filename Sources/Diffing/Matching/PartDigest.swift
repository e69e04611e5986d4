/// What is equal for parts that say the same, whichever way they are written.
///
/// It has 128 bits, and depends on a seed that each process draws anew: that two parts which differ have the
/// same is not to be expected, and nobody can make them have it.
struct PartDigest: Hashable {
  private let first: Int
  private let second: Int

  init(_ part: Part) {
    switch part.content {
    case .scalar(let reading):
      self.init { $0.combine(reading) }
    case .mapping(let children):
      // The order of keys means nothing.
      self.init(
        unordered: children.map { child in
          let digest = PartDigest(child)
          return PartDigest {
            $0.combine(child.name)
            $0.combine(digest)
          }
        },
        kind: 1
      )
    case .list(let items, let countsOrder):
      let digests = items.map(PartDigest.init)
      if countsOrder {
        self.init { $0.combine(digests) }
      } else {
        self.init(unordered: digests, kind: 2)
      }
    }
  }

  private init(unordered digests: [PartDigest], kind: Int) {
    let first = digests.reduce(0) { $0 &+ $1.first }
    let second = digests.reduce(0) { $0 &+ $1.second }
    self.init {
      $0.combine(kind)
      $0.combine(digests.count)
      $0.combine(first)
      $0.combine(second)
    }
  }

  private init(_ feed: (inout Hasher) -> Void) {
    var hasher = Hasher()
    feed(&hasher)
    var other = Hasher()
    other.combine(0x9E37)
    feed(&other)
    first = hasher.finalize()
    second = other.finalize()
  }
}
