import AuthModel
import Diagnostics
import Linting

/// Finds names of providers that do not fit into the database of flaskoidc.
///
/// The table of tokens has 20 characters for the name. SQLite does not care; MySQL and PostgreSQL refuse the
/// row, and nobody can sign in.
struct AmundsenOverlongProviderName: Rule {
  static let severity = Severity.warning

  func check(_ use: AmundsenUse, report: inout Report) {
    guard let name = use.text(of: "FLASK_OIDC_PROVIDER_NAME"), name.value.unicodeScalars.count > 20,
      let process = use.readers.first, let database = process["SQLALCHEMY_DATABASE_URI"],
      database.text?.value.hasPrefix("sqlite:") != true
    else { return }
    report(
      "the name of the provider has \(name.value.unicodeScalars.count) characters; expected 20 at most",
      at: name.range,
      notes: [
        Note("the database refuses longer ones, and nobody can sign in"),
        Note("the database", at: database.name.range),
      ]
    )
  }
}
