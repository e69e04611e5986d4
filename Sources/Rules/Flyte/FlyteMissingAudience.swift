import AuthModel
import Diagnostics
import Linting

/// Requires an audience of clients whose authorization server wants one.
///
/// Auth0 answers "No audience parameter was provided, and no default audience has been configured", or
/// returns a token that is good for nothing but its own userinfo endpoint. flytectl and flytekit ask for what
/// flyteadmin tells them, flytepropeller for its own, or for the same with `useAudienceFromAdmin`. A
/// default audience of the tenant would do as well, but is seldom set.
///
/// `useAudienceFromAdmin` without anything to tell is a warning at a server that is not known. Others ignore
/// the parameter.
struct FlyteMissingAudience: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.usesExternalServer, let issuer = deployment.externalIssuer else { return }
    guard deployment.isWhole, !issuer.url.isUnfinished else { return }
    let told = deployment.flyteClient?.audience
    let isUntold = told?.value.isEmpty ?? true
    guard AuthorizationServer(issuer)?.needsAudience == true else {
      guard isUntold, issuer.provider == nil else { return }
      report.untold(deployment)
      return
    }
    let isPropellerSilent = deployment.propellerUsesSecret && deployment.propellerAudience == nil
    guard isUntold || isPropellerSilent else { return }
    let clients =
      switch (isUntold, isPropellerSilent) {
      case (true, true): "flytectl, flytekit and flytepropeller"
      case (true, false): "flytectl and flytekit"
      case (false, _): "flytepropeller"
      }
    let takesTold = isUntold && deployment.propeller?.usesAudienceOfServer?.value == true
    let keys = [
      isUntold ? "'\(deployment.flyteClientPath).audience'" : nil,
      isPropellerSilent && !takesTold ? "'\(deployment.propellerAudiencePath)'" : nil,
    ].compactMap(\.self)
    report(
      "\(clients) would ask \(issuer.provider?.rawValue ?? "it") for no audience",
      at: deployment.place(issuer.url.range, deployment.auth?.appAuth?.authServerType?.range),
      notes: [
        Note("it answers: No audience parameter was provided"),
        Note("set \(keys.joined(separator: " and ")) to the identifier of the API"),
        Note("right only if the tenant has a default audience"),
      ]
    )
  }
}

extension Report {
  /// Says that flytepropeller is to ask for what flyteadmin does not tell it.
  fileprivate mutating func untold(_ deployment: FlyteDeployment) {
    guard deployment.propellerUsesSecret else { return }
    guard let flag = deployment.propeller?.usesAudienceOfServer, flag.value else { return }
    self(
      "flyteadmin names no audience, so that flytepropeller asks for none",
      at: flag.range,
      as: .warning,
      notes: [
        Note("set '\(deployment.flyteClientPath).audience', which flyteadmin names to its clients")
      ]
    )
  }
}
