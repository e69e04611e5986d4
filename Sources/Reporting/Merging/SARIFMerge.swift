/// Several logs of one tool as one log of one run, as code scanning wants them: it takes only one run of a tool
/// in an upload.
public enum SARIFMerge {
  /// Why logs cannot be one.
  public enum Failure: Error, Hashable, Sendable {
    /// A log has not one run exactly.
    case runs(Int)
    /// A log is by another tool, or another version of it, than the first.
    case otherTool(Int)
  }

  /// The first of `logs` with the results of all, each once, in the order of their places.
  ///
  /// - Throws: `Failure`, with the place of the log in the list, from 0.
  public static func merge(_ logs: [AnyJSON]) throws(Failure) -> AnyJSON {
    var results: Set<AnyJSON> = []
    var tool: AnyJSON?
    for (index, log) in logs.enumerated() {
      guard let runs = log["runs"]?.items, runs.count == 1, let found = runs[0]["results"]?.items
      else { throw .runs(index) }
      guard tool == nil || tool == runs[0]["tool"] else { throw .otherTool(index) }
      tool = runs[0]["tool"]
      results.formUnion(found)
    }
    let keyed = results.map { (key: Key($0), value: $0) }
    let sorted: [AnyJSON] = keyed.sorted { $0.key < $1.key }.map { $0.value }
    guard let first = logs.first, let run = first["runs"]?.items?.first else { throw .runs(0) }
    let whole = run.setting("results", to: AnyJSON.array(sorted))
    return first.setting("runs", to: AnyJSON.array([whole]))
  }

  /// Where a result stands among others.
  private struct Key: Comparable {
    let uri: String
    let numbers: [Int]
    let words: [String]

    init(_ result: AnyJSON) {
      let place: AnyJSON? = result["locations"]?.items?.first?["physicalLocation"]
      let region: AnyJSON? = place?["region"]
      uri = place?["artifactLocation"]?["uri"]?.text ?? ""
      numbers = ["startLine", "startColumn", "endLine", "endColumn"].map { name -> Int in
        region?[name]?.integer ?? 0
      }
      words = [
        result["ruleId"]?.text ?? "", result["message"]?["text"]?.text ?? "",
        result["partialFingerprints"]?["primaryLocationLineHash"]?.text ?? "",
      ]
    }

    static func < (one: Key, other: Key) -> Bool {
      if one.uri != other.uri {
        return one.uri.utf8.lexicographicallyPrecedes(other.uri.utf8)
      }
      if one.numbers != other.numbers {
        return one.numbers.lexicographicallyPrecedes(other.numbers)
      }
      return one.words.lexicographicallyPrecedes(other.words)
    }
  }
}
