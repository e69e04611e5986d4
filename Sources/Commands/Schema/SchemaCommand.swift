import ArgumentParser
import AuthModel
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

  /// The kinds of file that have a schema, each with its title.
  private static let titles: [ConfigurationKind: String] = [
    .astronomerValues:
      "Values of Astronomer Software (Astro Private Cloud), as far as they concern signing in",
    .flyteBinaryValues: "Values of the flyte-binary chart, as far as they concern signing in",
    .flyteCoreValues: "Values of the flyte-core chart, as far as they concern signing in",
    .flyteadminConfiguration: "Configuration of flyteadmin, as far as it concerns signing in",
    .flyteClient: "Configuration of flytectl and flytekit, as far as it concerns signing in",
  ]

  /// The schema of project files.
  private static let project = "project"

  private static let names =
    [report, project]
    + ConfigurationKind.allCases.filter { titles[$0] != nil }.map(\.rawValue)

  @Argument(
    help: "The document: \(names.joined(separator: ", ")). Without one, lists them.",
    completion: .list(names)
  )
  var document: String?

  func validate() throws {
    guard let document, !Self.names.contains(document) else { return }
    let names = Self.names.joined(separator: ", ")
    throw ValidationError("there is no schema of '\(document)'; choose one of \(names)")
  }

  func run() throws {
    let context = ProcessContext.current
    guard let document else {
      context.write(Self.names.map { "\($0)\n" }.joined())
      return
    }
    if document == Self.project {
      try context.write(ProjectSchema.text)
      return
    }
    guard let kind = ConfigurationKind(rawValue: document), let title = Self.titles[kind],
      let declared = DeclaredDocument.all.first(where: { $0.kind == kind })
    else {
      let report = try JSONSchema(of: LintDocument.self)
      try context.write(JSON.encode(report.titled("authcfg lint --format json, version 1")))
      return
    }
    try context.write(JSON.encode(ValuesSchema.schema(of: declared, titled: title)))
  }
}
