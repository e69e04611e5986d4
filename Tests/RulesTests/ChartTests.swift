import Diagnostics
import Reporting
import TestSupport
import Testing

/// Values files and manifests as people write them, in the shape of the charts' documentation.
@Suite struct ChartTests {
  private static let files = Fixture.names(in: "Charts").flatMap { chart in
    let names = Fixture.names(in: "Charts/\(chart)")
    // What has a Chart.yaml is a chart to be rendered.
    return names.contains("Chart.yaml") ? [] : names.map { "\(chart)/\($0)" }
  }

  @Test("errors and warnings stand on exactly the marked lines", arguments: files)
  func marks(_ path: String) async throws {
    let run = await CommandRun(
      ["lint", path, "--format", "json"],
      in: Fixture.path("Charts")
    )
    let loud = try LintDocument.decode(run.output).diagnostics.filter { $0.severity != .note }
    let found = Set(loud.map { "\($0.range.start.line): \($0.rule)" })
    let text = try String(decoding: Fixture.bytes("Charts/\(path)"), as: UTF8.self)
    #expect(found.sorted() == Marks.all(in: text).map { "\($0.line): \($0.rule)" }.sorted())
  }
}
