import ArgumentParser
import Reporting

/// `authcfg report merge`: makes one report of several.
struct MergeReportsCommand: PatientCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one report of those that several runs wrote.",
    discussion: """
      Takes reports in the format json, or in the format sarif. Of parts of one tree, which \
      'authcfg lint --shard' makes, the result is the report of a run over the whole tree.

      Exit status: 0 done, whatever the reports say, 2 wrong usage, or a file that is no such report.
      """
  )

  @Argument(help: "Files that 'authcfg lint --format json' or '--format sarif' wrote.")
  var files: [String]

  @Option(help: "The file that the report is written to, instead of standard output.")
  var output: String?

  func run() async throws {
    let context = ProcessContext.current
    let text: String
    do {
      text = try merged(files.map { try FileSystem.read(context.resolve($0)) })
    } catch {
      context.say("\(error)")
      throw ExitStatus.trouble.asError
    }
    guard let output else { return context.write(text) }
    try FileSystem.write(Array(text.utf8), to: context.resolve(output))
  }

  private func merged(_ reports: [[UInt8]]) throws -> String {
    let values = reports.map { JSON.decode(AnyJSON.self, from: $0) }
    if values.first??["runs"] != nil { return try mergedLogs(values) }
    let documents = try zip(files, reports).map { path, bytes in
      guard let document = JSON.decode(LintDocument.self, from: bytes), document.version == 1 else {
        throw ReportFailure("'\(path)' is no report in the format json that this authcfg knows")
      }
      return document
    }
    return try JSON.encode(LintDocument(merging: documents))
  }

  private func mergedLogs(_ values: [AnyJSON?]) throws -> String {
    let logs = try zip(files, values).map { path, value in
      guard let value else { throw ReportFailure("'\(path)' is no SARIF log") }
      return value
    }
    do {
      return try JSON.encode(SARIFMerge.merge(logs))
    } catch SARIFMerge.Failure.runs(let index) {
      throw ReportFailure("'\(files[index])' is no SARIF log of one run")
    } catch SARIFMerge.Failure.otherTool(let index) {
      throw ReportFailure(
        "'\(files[index])' is by another tool, or another version of it, than '\(files[0])'"
      )
    }
  }
}

/// Why reports cannot be merged.
private struct ReportFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
