import ArgumentParser
import AuthModel
import Reporting

/// `authcfg schema`: prints the JSON Schema of a document that authcfg writes or reads.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a document that authcfg writes or reads.",
    discussion: """
      'astronomer-values' describes values files to editors: put the line \
      '# yaml-language-server: $schema=PATH' at the top of one.
      """
  )

  /// The documents that have a schema.
  enum Document: String, CaseIterable, ExpressibleByArgument {
    case lintReport = "lint-report"
    case astronomerValues = "astronomer-values"
  }

  @Argument(help: "The document: \(Document.allCases.map(\.rawValue).joined(separator: ", ")).")
  var document: Document

  func run() throws {
    let schema =
      switch document {
      case .lintReport:
        try JSONSchema(of: LintDocument.self).titled("authcfg lint --format json, version 1")
      case .astronomerValues:
        ValuesSchema.schema(
          of: AstronomerValues.declaration,
          titled:
            "Values of Astronomer Software (Astro Private Cloud), as far as they concern signing in"
        )
      }
    try ProcessContext.current.write(JSON.encode(schema))
  }
}
