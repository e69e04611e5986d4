extension AmundsenVariable {
  /// The paths in values of today's chart that set it, from the name of the document on.
  public var paths: [String] {
    let services = AmundsenService.allCases
    switch name {
    case "FLASK_OIDC_CLIENT_ID": return services.map { "amundsen.oidc.\($0.rawValue).client_id" }
    case "FLASK_OIDC_CLIENT_SECRET":
      return services.map { "amundsen.oidc.\($0.rawValue).client_secret" }
    case "FRONTEND_BASE": return ["amundsen.frontEnd.baseUrl"]
    default: break
    }
    if let own = services.first(where: { $0.configClassName == name }) {
      return ["amundsen.\(own.valuesKey).config.class"]
    }
    let shared = reader == .flaskOIDC ? ["amundsen.oidc.configs.\(name)"] : []
    return shared + readers.map { "amundsen.\($0.valuesKey).envVars.\(name)" }
  }

  /// The services that may read it.
  private var readers: [AmundsenService] {
    switch reader {
    case .flaskOIDC: AmundsenService.allCases
    case .services(let services): services
    }
  }

  /// What of each line of flaskoidc reads it, the oldest first; `nil` for a line that does not.
  public var versionsByLine: [(line: FlaskOIDCLine, versions: Availability?)] {
    FlaskOIDCLine.allCases.map { line in
      let common = versions.narrowed(to: line.versions)
      return (line, versions.overlaps(line.versions) ? common : nil)
    }
  }
}

extension DeclaredField {
  /// The variable of flaskoidc or of a service that the chart makes of it, if it is one of values of
  /// Amundsen.
  public var amundsenVariable: AmundsenVariable? {
    guard document.kind == .amundsenValues else { return nil }
    if let own = keys.last.flatMap({ AmundsenVariable[$0] }) {
      return keys.count == 3 && ["configs", "envVars"].contains(keys[1]) ? own : nil
    }
    return keys.count < 2 ? nil : AmundsenVariable.all.first { $0.paths.contains(path) }
  }
}
