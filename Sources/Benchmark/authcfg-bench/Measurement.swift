/// One row of the table: what was measured, against what, and what it may be at most.
struct Measurement {
  let name: String
  let budget: Double
  let measured: Double
  let unit: String

  /// The row: name, budget, measured, verdict.
  var row: String {
    let verdict = measured <= budget ? "ok" : "OVER"
    return "\(Self.pad(name, 52)) \(Self.number(budget, unit)) \(Self.number(measured, unit))  "
      + verdict
  }

  static let header = "\(pad("", 52))     budget   measured"

  private static func number(_ number: Double, _ unit: String) -> String {
    let hundredths = Int((number * 100).rounded())
    let fraction = String(hundredths % 100 + 100).dropFirst()
    let text = "\(hundredths / 100).\(fraction) \(unit)"
    return String(repeating: " ", count: max(0, 10 - text.utf8.count)) + text
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}

/// The shortest of `rounds` runs of each of `bodies`, in seconds, run in turns so that a noisy moment
/// hits all of them.
func shortest(_ rounds: Int, _ bodies: [() -> Void]) -> [Double] {
  let clock = ContinuousClock()
  var best = [Double](repeating: .infinity, count: bodies.count)
  for _ in 0..<rounds {
    for (index, body) in bodies.enumerated() {
      let duration = clock.measure(body).components
      let seconds = Double(duration.seconds) + Double(duration.attoseconds) / 1e18
      best[index] = min(best[index], seconds)
    }
  }
  return best
}
