import AuthModel
import Diagnostics
import Linting

/// Finds files of further parameters of a provider that flaskoidc does not find.
///
/// flaskoidc keeps the parameters of `FLASK_OIDC_PROVIDER_ADDITIONAL_PARAMETERS_FILE_PATH` under the name of
/// the provider as it is written, and looks for them under the name in lower case: they are ignored. A file
/// that is not there ends the service at its start; of a container or a service of Compose it is known what
/// is mounted, if the image is one that the project publishes.
struct AmundsenUnreadParameters: Rule {
  static let severity = Severity.error

  func check(_ process: AmundsenProcess, report: inout Report) {
    guard process.usesFlaskOIDC,
      let file = process["FLASK_OIDC_PROVIDER_ADDITIONAL_PARAMETERS_FILE_PATH"]
    else { return }
    checkName(process, file, &report)
    checkMount(process, file, &report)
  }

  private func checkName(
    _ process: AmundsenProcess,
    _ file: AmundsenSetting,
    _ report: inout Report
  ) {
    guard let name = process.text("FLASK_OIDC_PROVIDER_NAME"), !name.range.isBuiltIn,
      name.value != name.value.lowercased(), KeyText.isName(name.value.utf8.span)
    else { return }
    let right = name.value.lowercased()
    report(
      "under '\(name.value)' the file of parameters is not found again; expected '\(right)'",
      at: name.range,
      as: .warning,
      notes: [
        Note("flaskoidc looks for it under the name in lower case"),
        Note("the file", at: file.name.range),
      ],
      fix: name.textRange.map { .replace($0, with: right, "write '\(right)'") }
    )
  }

  /// Nothing of the kind is in the images that the project publishes.
  private func checkMount(
    _ process: AmundsenProcess,
    _ file: AmundsenSetting,
    _ report: inout Report
  ) {
    guard process.image?.isOfficial == true, process.build == nil, let path = file.text,
      path.value.hasPrefix("/"), !file.isUnfinished,
      [.environment(.container), .environment(.composeService)].contains(process.origin),
      !process.workload.mounts(at: path.value)
    else { return }
    report(
      "nothing is mounted where this file of parameters ought to be",
      at: path.range,
      as: process.mayHoldMore ? .warning : nil,
      notes: [
        Note("the image has no such file, and the service ends at its start: FileNotFoundError")
      ]
    )
  }
}
