import AuthModel
import Diagnostics
import Linting

/// Finds metadata services that keep the catalogue and the tokens of flaskoidc in one database.
///
/// With the configuration class `MySQLConfig` the metadata service reads `SQLALCHEMY_DATABASE_URI` for its
/// own store, and flaskoidc reads the same variable for its tokens. A file of SQLite then takes the
/// place of the whole catalogue.
struct AmundsenSharedDatabase: Rule {
  static let severity = Severity.error

  func check(_ process: AmundsenProcess, report: inout Report) {
    guard process.service == .metadata, process.usesFlaskOIDC, let own = process.configClass?.text,
      own.value.hasSuffix(".MySQLConfig"), let uri = process["SQLALCHEMY_DATABASE_URI"],
      !uri.isUnfinished
    else { return }
    let isFile = uri.text?.value.hasPrefix("sqlite:") == true
    report(
      isFile
        ? "this file takes the place of the catalogue"
        : "the tokens of flaskoidc lie in the database of the catalogue",
      at: uri.place,
      as: isFile ? nil : .warning,
      notes: [Note("'MySQLConfig' and flaskoidc read the same variable", at: own.range)]
    )
  }
}
