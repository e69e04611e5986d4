import AuthModel
import Projects
import Reporting

/// The JSON Schema of project files.
enum ProjectSchema {
  /// The schema as it is printed.
  static var text: String {
    get throws {
      try JSON.encode(
        ValuesSchema.schema(
          of: .project,
          titled: "Project file of authcfg: .authcfg.yaml",
          mayBeEmpty: true
        )
      )
    }
  }
}
