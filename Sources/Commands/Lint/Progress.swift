import Synchronization

/// How far a run is, for a person who waits for it at a terminal.
///
/// Nothing is shown in the first second, nor where nobody looks.
final class Progress: Sendable {
  private let context: ProcessContext
  private let start: Duration
  private let isShown: Bool
  private let count = Atomic(0)
  private let total = Atomic(0)
  /// When to show the next line, in milliseconds from the start.
  private let next = Atomic(1000)

  /// Starts to watch, with standard error as the place for lines.
  init(in context: ProcessContext) {
    self.context = context
    start = context.uptime()
    isShown = context.isErrorTerminal
  }

  /// Says that `count` more files are to be looked at.
  func expect(_ count: Int) {
    total.add(count, ordering: .relaxed)
  }

  /// Says that one more file is done, on whatever thread.
  func step() {
    let done = count.add(1, ordering: .relaxed).newValue
    guard isShown, done.isMultiple(of: 16) else { return }
    let elapsed = (context.uptime() - start).milliseconds
    let due = next.load(ordering: .relaxed)
    guard elapsed >= due else { return }
    let isOurs = next.compareExchange(
      expected: due,
      desired: elapsed + 200,
      ordering: .relaxed
    )
    guard isOurs.exchanged else { return }
    write("\(done) of \(total.load(ordering: .relaxed)) files")
  }

  /// Takes away what was shown, so that the report starts on a clean line.
  func end() {
    guard isShown, next.load(ordering: .relaxed) > 1000 else { return }
    write("")
  }

  /// Puts `text` in the place of what was shown before.
  private func write(_ text: String) {
    context.errorOutput(Array("\r\u{1B}[K\(text)".utf8))
  }
}

extension Duration {
  fileprivate var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
