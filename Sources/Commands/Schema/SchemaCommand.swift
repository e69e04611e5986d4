import ArgumentParser
import Diagnostics
import Reporting

/// `authcfg schema`: prints the JSON Schema of a document that authcfg writes or reads.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a document that authcfg writes or reads.",
    discussion: """
      Those of files that it reads are for editors: put the line \
      '# yaml-language-server: $schema=PATH' at the top of a file.
      """
  )

  /// The schema of what `authcfg lint` writes.
  private static let report = "lint-report"

  /// The schema of what `authcfg diff` writes.
  private static let differences = "diff-report"

  /// The schema of project files.
  private static let project = "project"

  private static let names = [report, differences, project] + NamedSchema.all.map(\.name)

  @Argument(
    help: "The document: \(names.joined(separator: ", ")). Without one, lists them.",
    completion: .list(names)
  )
  var document: String?

  func validate() throws {
    guard let document, !Self.names.contains(document) else { return }
    let names = Self.names.joined(separator: ", ")
    throw ValidationError(
      "there is no schema of '\(KeyText.shown(document))'; choose one of \(names)"
    )
  }

  func run() throws {
    let context = ProcessContext.current
    guard let document else {
      context.write(Self.names.map { "\($0)\n" }.joined())
      return
    }
    if document == Self.differences {
      let schema = try JSONSchema(of: DiffDocument.self)
      try context.write(JSON.encode(schema.titled("authcfg diff --format json, version 1")))
      return
    }
    if document == Self.project {
      try context.write(ProjectSchema.text)
      return
    }
    guard let schema = NamedSchema.all.first(where: { $0.name == document })?.schema else {
      let report = try JSONSchema(of: LintDocument.self)
      try context.write(JSON.encode(report.titled("authcfg lint --format json, version 1")))
      return
    }
    try context.write(JSON.encode(schema))
  }
}
