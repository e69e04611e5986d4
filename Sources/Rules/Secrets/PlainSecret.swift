import AuthModel
import Diagnostics
import Linting

/// Finds secrets that are written into the values.
///
/// Astronomer's chart puts all of `astronomer.houston.config` into a ConfigMap, in clear text: whoever
/// may read ConfigMaps in the namespace, the Helm release or the repository of the values file has the
/// secret. `astronomer.houston.secret` names a Secret instead. Flyte's charts do the same with
/// `configuration.inline` and `configmap.adminServer`, where only hashes belong.
///
/// Of a value that SOPS has encrypted a note only says that the ConfigMap will not be.
struct PlainSecret: Rule {
  static let severity = Severity.warning

  func check(_ secret: StoredSecret, report: inout Report) {
    guard let exposure = secret.exposure, exposure.place == .configMap else { return }
    guard exposure.content == .secret else { return }
    let value = secret.value
    if value.hasPrefix("ENC[AES256_GCM,") {
      report(
        "\(exposure.subject) is encrypted in this file only",
        at: value.range,
        as: .note,
        notes: [Note("decrypted, it lands in a ConfigMap in clear text"), Note(exposure.remedy)]
      )
    } else if !value.isUnfinished {
      report(
        "\(exposure.subject) stands in the values in clear text",
        at: value.range,
        notes: [Note("it lands in a ConfigMap and in the Helm release"), Note(exposure.remedy)]
      )
    }
  }
}
