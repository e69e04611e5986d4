import AuthModel
import Diagnostics
import Rendering

/// What the services of Amundsen take from Secrets, with what there is to say about it.
struct AmundsenNeeds {
  let supplies: [AmundsenSupply]
  /// The release, if it is one of the chart.
  private let installation: AmundsenInstallation?

  /// The needs of processes that are set up by variables.
  init(_ supplies: [AmundsenSupply]) {
    self.supplies = supplies
    installation = nil
  }

  /// The needs of a release that is called `name`, if it is known.
  init(_ installation: AmundsenInstallation, called name: String?) {
    self.installation = installation
    supplies = installation.supplies(called: name)
  }

  /// Why there may be nothing to make.
  var reasonForNone: String {
    if installation?.isWrittenForOlderChart == true {
      return "the values are for an older chart; say which with --chart-version"
    }
    return installation?.olderKeys?.chartMakesSecret == nil
      ? "no service of Amundsen is set up to sign people in with flaskoidc"
      : "the chart makes '\(AmundsenOldKeys.secretName)' from the values"
  }

  /// Whether all that is made is for services of Compose.
  var isForCompose: Bool { supplies.allSatisfy { $0.carrier == .composeService } }

  /// Whether what is made has to be an object of Kubernetes.
  var needsSecret: Bool { supplies.contains { $0.carrier == .olderChart } }

  /// Why what is needed cannot be made.
  func problems(_ places: Places) -> [String] {
    guard let keys = installation?.olderKeys, keys.chartMakesSecret == nil,
      let place = keys.first?.range
    else { return [] }
    return keys.missingForFile.map {
      "\(places.text(place)): '\(ClientSecretsForm.key)' cannot be made without '\($0)'"
    }
  }

  /// Where a value stands that has to go before what is made counts.
  func remarks(_ places: Places) -> [String] {
    let all = supplies.flatMap(\.items).compactMap { item -> String? in
      guard case .setInPlace(let range) = item.state else { return nil }
      return """
        note: \(places.text(range)): '\(item.variable)' has a value here; take it out once the Secret \
        is in use
        """
    }
    // What all services have in common is said once.
    return all.reduce(into: [String]()) { remarks, remark in
      if !remarks.contains(remark) { remarks.append(remark) }
    }
  }
}
