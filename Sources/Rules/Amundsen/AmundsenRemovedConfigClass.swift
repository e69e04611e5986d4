import AuthModel
import Diagnostics
import Linting

/// Finds the configuration class of the metadata service that is no longer there.
///
/// `metadata_service.oidc_config.OidcConfig` was taken out with release 2.6: the service does not start.
/// flaskoidc needs no class of its own there.
struct AmundsenRemovedConfigClass: Rule {
  static let severity = Severity.error

  func check(_ use: AmundsenUse, report: inout Report) {
    guard use.name == AmundsenService.metadata.configClassName, let text = use.text,
      text.value == "metadata_service.oidc_config.OidcConfig"
    else { return }
    let version = use.processes.first?.image?.version
    let isOld = version.map { $0 < ChartVersion(2, 6) } ?? false
    report(
      "the metadata service has no class '\(text.value)' any longer",
      at: text.range,
      as: isOld ? .note : nil,
      notes: [
        Note(
          isOld
            ? "it is in this release, and in none from 2.6 on"
            : "it ends at its start; leave the variable out, which flaskoidc does not need"
        )
      ]
    )
  }
}
