import AuthModel
import Diagnostics
import Linting

/// Finds variables called as those of flaskoidc are that no flaskoidc reads.
///
/// What is misspelt is ignored without a word, and the default stays in force. Some names are often
/// expected and never were there, such as `FLASK_OIDC_ISSUER`.
///
/// A wrapper of one's own may read what it likes: beside it nothing is said.
struct AmundsenUnknownVariable: Rule {
  static let severity = Severity.warning

  func check(_ use: AmundsenUse, report: inout Report) {
    guard use.setting.variable == nil, use.name.hasPrefix("FLASK_OIDC_"),
      KeyText.isName(use.name.utf8.span)
    else { return }
    let meant = Self.meant[use.name] ?? Spelling.closest(to: use.name, among: Self.names)
    let isTaken = meant.map { use.processes[0][$0]?.isBuiltIn == false } ?? false
    let isSpelling = Self.meant[use.name] == nil
    report(
      "flaskoidc reads no variable '\(KeyText.shown(use.name))'"
        + (meant.map { "; did you mean '\($0)'?" } ?? ""),
      at: use.setting.name.range,
      notes: [Note(isTaken ? "that one is set as well" : "it has no effect")],
      fix: isTaken || !isSpelling
        ? nil
        : meant.flatMap { name in
          use.setting.editableName.map { .replace($0, with: name, "rename it to '\(name)'") }
        }
    )
  }

  private static let names = AmundsenVariable.all.map(\.name).filter { $0.hasPrefix("FLASK_OIDC_") }
  /// What people expect there to be, with what does it.
  private static let meant = [
    "FLASK_OIDC_ISSUER": "FLASK_OIDC_CONFIG_URL",
    "FLASK_OIDC_DISCOVERY_URL": "FLASK_OIDC_CONFIG_URL",
    "FLASK_OIDC_FORCE_HTTPS": "FLASK_OIDC_FORCE_SCHEME",
  ]
}
