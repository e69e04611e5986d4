import AuthModel
import Diagnostics
import Linting

/// Finds a second control plane without a base domain that it shares with the first.
///
/// Chart 2.1 aborts: people reach whichever control plane is up under `houston.` and `app.` of
/// `global.controlPlaneHA.globalBaseDomain`, and the provider has to know redirect URIs of both
/// domains.
///
/// In a file that does not set `global.baseDomain` either, another values file may set both.
struct AstronomerMissingGlobalBaseDomain: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ values: AstronomerValues, report: inout Report) {
    guard values.isWhole, let plane = values.global?.controlPlaneHA else { return }
    guard let enabled = plane.isEnabled, enabled.value else { return }
    guard plane.globalBaseDomain?.value.isEmpty ?? true else { return }
    report(
      "a second control plane needs 'globalBaseDomain'",
      at: enabled.range,
      notes: [
        Note("the chart aborts without it"),
        Note("register the redirect URIs of that domain at the provider as well"),
      ]
    )
  }
}
