import Diagnostics

/// What a person meant who wrote a name that does not exist.
public enum Spelling {
  /// The name among `names` that `text` is almost spelled as, if one stands out.
  ///
  /// Case, `_` and `-` do not count (`client_id`, `clientID`, `ClientId` all mean `clientId`); beyond
  /// that one letter in four may be wrong, missing, surplus or swapped with its neighbour.
  public static func closest(to text: String, among names: [String]) -> String? {
    if let same = names.first(where: { isSame(text, $0) }) { return same }
    let letters = normalized(text)
    let allowed = letters.count / 4
    guard allowed > 0 else { return nil }
    let near = names.map { (name: $0, distance: distance(letters, normalized($0))) }
      .filter { $0.distance <= allowed }
      .sorted { $0.distance < $1.distance }
    guard let best = near.first else { return nil }
    let rivals = near.dropFirst().contains { $0.distance == best.distance }
    return rivals ? nil : best.name
  }

  /// Whether two names differ in case, `_` and `-` at most.
  public static func isSame(_ left: String, _ right: String) -> Bool {
    normalized(left) == normalized(right)
  }

  private static func normalized(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
      .map(\.inLowercase)
  }

  /// The number of letters to insert, delete, replace or swap with a neighbour (optimal string
  /// alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
        let isSwap =
          row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
        if isSwap { cost = min(cost, beforeLast[column - 1] + 1) }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
