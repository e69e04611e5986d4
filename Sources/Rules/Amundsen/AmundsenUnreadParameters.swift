import AuthModel
import Diagnostics
import Linting

/// Finds files of further parameters that flaskoidc does not use, because of how the provider is called.
///
/// flaskoidc keeps the parameters of `FLASK_OIDC_PROVIDER_ADDITIONAL_PARAMETERS_FILE_PATH` under the name of
/// the provider as it is written, and looks for them under the name in lower case.
struct AmundsenUnreadParameters: Rule {
  static let severity = Severity.warning

  func check(_ use: AmundsenUse, report: inout Report) {
    guard let name = use.text(of: "FLASK_OIDC_PROVIDER_NAME"), let process = use.readers.first,
      let file = process["FLASK_OIDC_PROVIDER_ADDITIONAL_PARAMETERS_FILE_PATH"],
      name.value != name.value.lowercased(), KeyText.isName(name.value.utf8)
    else { return }
    let right = name.value.lowercased()
    report(
      "under '\(name.value)' the file of parameters is not found again; expected '\(right)'",
      at: name.range,
      notes: [
        Note("flaskoidc looks for it under the name in lower case"),
        Note("the file", at: file.name.range),
      ],
      fix: name.textRange.map { .replace($0, with: right, "write '\(right)'") }
    )
  }
}
