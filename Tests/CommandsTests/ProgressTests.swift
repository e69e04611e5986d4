import Commands
import Synchronization
import TestSupport
import Testing

@Suite struct ProgressTests {
  /// A clock on which half a second passes whenever somebody looks.
  private final class Clock: Sendable {
    private let looks = Atomic(0)

    func uptime() -> Duration { .milliseconds(500 * looks.add(1, ordering: .relaxed).newValue) }
  }

  private func folder(of count: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for number in 0..<count { try folder.write("a: 1\n", to: "\(number).yaml") }
    return folder
  }

  @Test("who waits at a terminal sees how far the run is, and then a clean line")
  func slow() async throws {
    let clock = Clock()
    let files = try folder(of: 100)
    let run = await CommandRun(["lint"], in: files.path, uptimeAtTerminal: { clock.uptime() })
    #expect(run.errorText.contains("\r\u{1B}[K64 of 100 files"), "\(run.errorText)")
    #expect(run.errorText.contains("\r\u{1B}[Kauthcfg: no findings"))
    #expect(run.output.isEmpty)
  }

  @Test("a run of less than a second says nothing, nor does one that nobody looks at")
  func silent() async throws {
    let files = try folder(of: 100)
    let quick = await CommandRun(["lint"], in: files.path, uptimeAtTerminal: { .zero })
    let unseen = await CommandRun(["lint"], in: files.path)
    for run in [quick, unseen] {
      #expect(run.errorText == "authcfg: no findings in 100 files (100 not recognized)\n")
    }
  }
}
