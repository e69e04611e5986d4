import AuthModel
import Diagnostics
import Linting

/// Finds values for Flyte 2 that believe headers about people behind an ingress that signs nobody in.
///
/// With `trustForwardedIdentityHeaders`, which is the default, Flyte 2 decodes the token in a forwarded
/// header and does not verify it. That is right behind a proxy that signs people in and overwrites the
/// header; behind an ingress that does not, whoever sets the header is whoever they say.
///
/// Annotations that may have to do with signing in, whatever the controller, are taken to do it; so is
/// whatever stands before a service without an ingress of the chart.
struct FlyteTrustedIdentityHeaders: Rule {
  static let severity = Severity.warning
  static let needsWholeFiles = true

  func check(_ flyte: FlyteDeployment, report: inout Report) {
    guard flyte.isWithoutAuthentication, let values = flyte.effectiveBinary,
      let ingress = values.ingress, let isCreated = ingress.isCreated, isCreated.value,
      !ingress.mayAuthenticate
    else { return }
    let trust = values.coreComponents?.runs?.trustForwardedIdentityHeaders
    guard trust?.value != false else { return }
    report(
      "headers that say who somebody is are believed, but nothing at the ingress signs anybody in",
      at: trust?.range ?? isCreated.range,
      as: trust != nil || flyte.isComplete ? .warning : .note,
      notes: [
        trust == nil
          ? Note("'trustForwardedIdentityHeaders' is true unless it is set")
          : Note("no annotation of this ingress has to do with it", at: isCreated.range),
        Note("a token in a forwarded header is decoded, not verified: whoever sets it is believed"),
        Note(
          "let the ingress sign people in, or set 'trustForwardedIdentityHeaders' in "
            + "flyte-core-components.runs to false"
        ),
      ]
    )
  }
}
