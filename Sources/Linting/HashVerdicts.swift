public import AuthModel

/// What is known of secrets and the hashes that ought to be made of them.
///
/// A verification takes a good part of a second, so that rules make none: the verdicts are there
/// before they run. Nothing is known unless it was asked for.
public struct HashVerdicts: Sendable {
  private var verdicts: [HashPair: HashPair.Verdict] = [:]
  /// The rounds of bcrypt that are left to be spent.
  private var budget = 1 << 17

  /// The cost above which a hash is not verified.
  public static let maximumCost = 16

  /// Makes verdicts on nothing.
  public init() {}

  /// The verdict on `pair`; `nil` if nobody asked for it.
  subscript(pair: HashPair) -> HashPair.Verdict? { verdicts[pair] }

  /// The pairs in `project` on which there is no verdict yet, each once; with the verdicts on them, more
  /// may come.
  ///
  /// Those that are so costly that somebody would wait for them are left out; on the others, the cheap
  /// ones first, 2 to the power of 17 rounds are spent in all, some 7 seconds of one processor.
  public mutating func pending(in project: Project) -> [HashPair] {
    var pairs: [HashPair] = []
    for pair in FlyteCredentials.all(in: project).flatMap(\.pairs) where verdicts[pair] == nil {
      // Until it is known, which also keeps a pair from coming twice.
      verdicts[pair] = .unverified(.tooCostly)
      if pair.cost <= Self.maximumCost { pairs.append(pair) }
    }
    return pairs.enumerated()
      .sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element)
      .filter { pair in
        let rounds = 1 << pair.cost
        guard rounds <= budget else { return false }
        budget -= rounds
        return true
      }
  }

  /// Adds the verdict on a pair.
  public mutating func add(_ verdict: HashPair.Verdict, on pair: HashPair) {
    verdicts[pair] = verdict
  }
}
