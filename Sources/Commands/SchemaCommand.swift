import ArgumentParser
import Reporting

/// `authcfg schema`: prints the JSON Schema of a document that authcfg writes.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a document that authcfg writes."
  )

  /// The documents that have a schema.
  enum Document: String, CaseIterable, ExpressibleByArgument {
    case lintReport = "lint-report"
  }

  @Argument(help: "The document: \(Document.allCases.map(\.rawValue).joined(separator: ", ")).")
  var document: Document

  func run() throws {
    let schema =
      switch document {
      case .lintReport:
        try JSONSchema(of: LintDocument.self).titled("authcfg lint --format json, version 1")
      }
    try ProcessContext.current.write(JSON.encode(schema))
  }
}
