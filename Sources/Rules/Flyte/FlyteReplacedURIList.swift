import AuthModel
import Diagnostics
import Linting

/// Finds `authorizedUris` of flyte-binary that another list below `inline` takes the place of.
///
/// flyteadmin reads one file after the other, and a list of a later file replaces that of an earlier one.
/// What stands in `configuration.auth.authorizedUris` then has no effect, and the names in the cluster that
/// the chart adds there are gone as well.
///
/// A list below `inline` that holds all of them is no mistake.
struct FlyteReplacedURIList: Rule {
  static let severity = Severity.warning

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.isInForce, let configuration = deployment.binary?.configuration else { return }
    guard let own = configuration.auth?.authorizedURIs else { return }
    guard let inline = configuration.inline?.auth?.authorizedURIs else { return }
    let kept = Set(inline.value.map(\.text))
    guard let lost = own.value.first(where: { !kept.contains($0.text) }) else { return }
    report(
      "'authorizedUris' of 'configuration.inline' takes the place of this list, and lacks '\(lost)'",
      at: lost.range,
      notes: [
        Note("this list counts", at: inline.range),
        Note("the names in the cluster that the chart adds are lost too; keep one of the lists"),
      ]
    )
  }
}
