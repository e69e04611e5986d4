import Foundation
import TestSupport

/// What `check-jsonschema` says of files.
struct SchemaCheck: Decodable {
  /// One place that does not fit.
  struct Finding: Decodable {
    let filename: String
    let path: String
    let message: String
  }

  /// One file that it cannot read.
  struct Unread: Decodable {
    let filename: String
  }

  let errors: [Finding]
  /// Not there when all is well.
  private let parseErrors: [Unread]?

  var unread: [Unread] { parseErrors ?? [] }

  private enum CodingKeys: String, CodingKey {
    case errors
    case parseErrors = "parse_errors"
  }

  /// Validates the files at `paths` against the committed schema called `name`.
  static func run(_ name: String, _ paths: [String]) throws -> SchemaCheck {
    let schema = Fixture.packageRoot.appending(path: "Schemas/\(name).schema.json").path
    return try run(["--schemafile", schema], paths)
  }

  /// Validates the files at `paths` against the schema that `options` name.
  static func run(_ options: [String], _ paths: [String]) throws -> SchemaCheck {
    let folder = try TemporaryFolder()
    try folder.write("", to: "output.json")
    let output = URL(filePath: folder.path).appending(path: "output.json")
    let process = Process()
    process.executableURL = Fixture.packageRoot.appending(path: ".venv/bin/check-jsonschema")
    process.arguments = options + ["--output-format", "json"] + paths
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    return try JSONDecoder().decode(SchemaCheck.self, from: Data(contentsOf: output))
  }
}
