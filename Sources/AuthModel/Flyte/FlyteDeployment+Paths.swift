/// Where settings of the clients are written, for advice.
extension FlyteDeployment {
  /// The path of the section that flytepropeller reads.
  public var propellerPath: String {
    switch chart {
    case .binary: "configuration.inline.admin"
    case .core: "configmap.admin.admin"
    case nil: "admin"
    }
  }

  /// The path of the audience that flytepropeller asks for.
  public var propellerAudiencePath: String {
    chart == .binary ? "configuration.auth.internal.audience" : propellerPath + ".audience"
  }

  /// The path of what flytectl and flytekit are told.
  public var flyteClientPath: String {
    let path = "auth.appAuth.thirdPartyConfig.flyteClient"
    return switch chart {
    case .binary: "configuration.auth.flyteClient"
    case .core: "configmap.adminServer." + path
    case nil: path
    }
  }
}
