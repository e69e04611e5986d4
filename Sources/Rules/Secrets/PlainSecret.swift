import AuthModel
import Diagnostics
import Linting

/// Finds secrets that are written into the values.
///
/// The chart puts all of `astronomer.houston.config` into a ConfigMap, in clear text: whoever may
/// read ConfigMaps in the namespace, the Helm release or the repository of the values file has the
/// secret. `astronomer.houston.secret` names a Secret instead.
///
/// Of a value that SOPS has encrypted a note only says that the ConfigMap will not be.
struct PlainSecret: Rule {
  static let severity = Severity.warning

  func check(_ values: AstronomerValues, report: inout Report) {
    for provider in values.openIDConnect?.providers ?? [] {
      let name = provider.name.value
      let variables: [(String, SecretValue?, HoustonVariable.Target)] = [
        ("clientSecret", provider.clientSecret, .provider(key: name, .clientSecret)),
        ("scimAuthCode", provider.scimAuthCode, .scimAuthCode(provider: name)),
      ]
      for (field, value, target) in variables {
        guard let value, !value.isEmpty else { continue }
        let variable = HoustonVariable[target]?.name
        let shown = KeyText.shown(name)
        if value.hasPrefix("ENC[AES256_GCM,") {
          report(
            "\(field) of '\(shown)' is encrypted in this file only",
            at: value.range,
            as: .note,
            notes: [Note("decrypted, it lands in a ConfigMap in clear text"), wayOut(variable)]
          )
          continue
        }
        guard !value.isUnfinished else { continue }
        report(
          "\(field) of '\(shown)' stands in the values in clear text",
          at: value.range,
          notes: [Note("it lands in a ConfigMap and in the Helm release"), wayOut(variable)]
        )
      }
    }
  }

  private func wayOut(_ variable: String?) -> Note {
    guard let variable else {
      return Note("put it into a Secret that astronomer.houston.secret names")
    }
    return Note(
      "put it into a Secret and let astronomer.houston.secret feed \(variable) from it; "
        + "'authcfg render' makes the Secret"
    )
  }
}
