import ArgumentParser
import Reporting

/// In which formats findings are written, and where to.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: """
      How findings are written: full, concise, json, json-lines, sarif, github, gitlab, junit, rdjson, \
      markdown, or auto, which is github in GitHub Actions, full on a terminal and concise elsewhere. \
      May be given several times. (default: that of the project file, or full)
      """
  )
  var formats: [LintFormat] = []

  @Option(
    name: .customLong("output"),
    help: "The file that the format before it is written to, instead of standard output."
  )
  var outputs: [String] = []

  @Option(
    name: .customLong("sarif-category"),
    help: "What tells the SARIF log from others of the same commit, for code scanning."
  )
  var category: String?

  /// What was said.
  var request: ReportRequest {
    ReportRequest(formats: formats, outputs: outputs, category: category)
  }
}
