import AuthModel
import Diagnostics
import Diffing

/// Finds installations of Flyte whose tokens for programs come from another server than before.
///
/// flyteadmin takes tokens of one server only: its own, or one elsewhere.
struct AuthServerChanged: ImpactRule {
  static let severity = ChangeSeverity.breaking

  func judge(_ pair: FlytePair, report: inout ImpactReport) {
    guard pair.old.isInForce, pair.new.isInForce else { return }
    let places = [pair.new, pair.old].map { $0.auth?.appAuth?.authServerType?.range }
    if pair.old.isOwnAuthServer != pair.new.isOwnAuthServer {
      report(
        pair.new.isOwnAuthServer
          ? "flyteadmin issues the tokens of programs itself"
          : "an authorization server elsewhere issues the tokens of programs",
        at: places[0],
        places[1],
        notes: [
          "tokens that are out are refused, those of flytepropeller included",
          pair.new.isOwnAuthServer
            ? "flytepropeller needs the secret whose hash flyteadmin knows"
            : "flytepropeller and the command line have to be registered there",
        ]
      )
    } else if let old = pair.old.externalAuthServer?.baseURL,
      let new = pair.new.externalAuthServer?.baseURL, old.text != new.text
    {
      report(
        "another authorization server issues the tokens of programs",
        at: new.range,
        old.range,
        notes: ["flytepropeller and the command line have to be registered there"]
      )
    }
  }
}
