import Foundation
import TestSupport
import Testing

/// The built program, killed while it replaces files.
@Suite struct FixKillTests {
  private static let names = (0..<10).map { "\($0).yaml" }
  private static let arguments = ["lint", "--fix", "--format", "concise"]

  /// What 200 kills have left behind.
  private struct Traces {
    var kills = 0
    /// The kills that hit between two files.
    var amidst = 0
  }

  /// A folder of files of which every second one may be read by the group.
  private static func prepare() throws -> FixFolder {
    let folder = try FixFolder(names)
    for (index, name) in names.enumerated() { chmod("\(folder.path)/\(name)", mode(index)) }
    return folder
  }

  private static func mode(_ index: Int) -> mode_t { index.isMultiple(of: 2) ? 0o600 : 0o640 }

  @Test("a file is the old one or the new one, whole, whenever the process is killed")
  func kills() async throws {
    let clock = ContinuousClock()
    let sample = try Self.prepare()
    let duration = try clock.measure {
      let run = try BuiltProgram.run(Self.arguments, in: sample.path)
      #expect(run.status == 0, "\(run.errorText)")
    }
    let all = try await withThrowingTaskGroup { group in
      for worker in 0..<4 {
        group.addTask { try await Self.kill(50, within: duration, seed: UInt64(worker)) }
      }
      return try await group.reduce(into: [Traces]()) { $0.append($1) }
    }
    #expect(all.reduce(0) { $0 + $1.kills } >= 200)
    #expect(all.contains { $0.amidst > 0 }, "no kill hit while files were being replaced")
  }

  /// Starts and kills the program until `count` kills have hit.
  ///
  /// `duration` is what one run took; from there each kill that comes too late or too early moves the
  /// next ones, since the machine may have become faster or slower.
  private static func kill(
    _ count: Int,
    within duration: Duration,
    seed: UInt64
  ) async throws -> Traces {
    var generator = SeededGenerator(seed: seed)
    var traces = Traces()
    var attempts = 0
    var duration = duration
    while traces.kills < count, attempts < 10 * count {
      attempts += 1
      let folder = try prepare()
      let process = try BuiltProgram.start(arguments, in: folder.path)
      let share = Double.random(in: 0.4...1.1, using: &generator)
      try await Task.sleep(for: duration * share)
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      guard process.terminationReason == .uncaughtSignal else {
        duration = duration * 0.9
        continue
      }
      traces.kills += 1
      if try look(at: folder, &traces) == 0 { duration = duration * 1.03 }
    }
    return traces
  }

  /// Checks every file of `folder`.
  ///
  /// - Returns: How many are new.
  private static func look(at folder: FixFolder, _ traces: inout Traces) throws -> Int {
    var newCount = 0
    for (index, name) in names.enumerated() {
      let text = try folder.text(name)
      #expect(text == FixFolder.old || text == FixFolder.new)
      #expect(try folder.mode(name) == mode(index))
      newCount += text == FixFolder.new ? 1 : 0
    }
    traces.amidst += (1..<names.count).contains(newCount) ? 1 : 0
    for name in try folder.names where !names.contains(name) {
      #expect(name.hasPrefix(".authcfg-") && name.hasSuffix(".tmp"))
      #expect(try folder.mode(name) & 0o007 == 0, "others can read what is left of \(name)")
    }
    return newCount
  }
}
