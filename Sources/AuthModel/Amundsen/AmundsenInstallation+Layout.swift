extension AmundsenInstallation.Era {
  /// Whether a chart of the layout reads `field`, one of the declared fields of the values.
  public func reads(_ field: DeclaredField) -> Bool {
    let keys = field.keys
    let isOld = AmundsenOldKeys.names.contains(keys.last ?? "")
    switch self {
    case .oldest:
      return keys.count == 1 && (isOld || ["frontEndServiceImage", "ingress"].contains(keys[0]))
    case .middle:
      if isOld { return keys.count == 2 && keys[0] == AmundsenService.frontend.valuesKey }
      let isNew = ["oidc", "flaskApp", "frontEndServiceImage"].contains(keys[0])
      return !isNew && !(keys.count > 1 && ["config", "envVars"].contains(keys[1]))
    case .current:
      return !(isOld && keys.count < 3) && keys[0] != "frontEndServiceImage"
    }
  }

  /// The charts that have the layout, as the end of a sentence.
  public var charts: String {
    switch self {
    case .oldest: "chart 0.1.0"
    case .middle: "charts 1.0.0 to 2.1.0"
    case .current: "charts from 2.1.1 on"
    }
  }
}

extension AmundsenOldKeys {
  /// The names of the keys.
  static let names = Set(fields(at: \AmundsenValues.oldest, "").map(\.declaration.name))
}
