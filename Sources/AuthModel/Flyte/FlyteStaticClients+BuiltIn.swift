import Diagnostics
import HelmValues
import YAML

extension FlyteStaticClients {
  /// The clients that flyteadmin's own server knows if none are written down; flyte-binary writes down
  /// the same.
  ///
  /// The secret of `flytepropeller` is known to nobody. Source: flyteadmin/auth/config/config.go,
  /// `DefaultConfig`, and charts/flyte-binary/templates/configmap.yaml, v1.16.8.
  public static let builtIn: FlyteStaticClients = {
    let file = SourceFile(id: .builtIn, path: "flyteadmin", bytes: Array(text.utf8))
    var binder = Binder(chart: TargetChart(FlyteChart.newest, saidBy: .nobody), isComplete: true)
    let root = read(file).documents.first?.root.map { Value($0) }
    return root.map { binder.bind($0) } ?? FlyteStaticClients(range: file.range(0, 0))
  }()

  private static let text = """
    flyte-cli:
      id: flyte-cli
      redirect_uris: [http://localhost:53593/callback, http://localhost:12345/callback]
      response_types: [code, token]
      grant_types: [refresh_token, authorization_code]
      scopes: [all, offline, access_token]
      public: true
    flytectl:
      id: flytectl
      redirect_uris: [http://localhost:53593/callback, http://localhost:12345/callback]
      response_types: [code, token]
      grant_types: [refresh_token, authorization_code]
      scopes: [all, offline, access_token]
      public: true
    flytepropeller:
      id: flytepropeller
      redirect_uris: [http://localhost:3846/callback]
      response_types: [token]
      grant_types: [refresh_token, client_credentials]
      scopes: [all, offline, access_token]
      public: false
    """
}

extension FlyteDeployment {
  /// The clients that flyteadmin's own server knows in the end; `nil` if that cannot be told, because
  /// something of it may stand elsewhere.
  ///
  /// What is written takes the place of the built-in ones, but in flyte-binary, where the chart writes
  /// those down itself, it is laid over them.
  public var knownClients: FlyteStaticClients? {
    guard !mayHaveFurtherSections else { return nil }
    guard var clients = staticClients, !clients.isEmpty else { return .builtIn }
    guard clients.malformedItems.isEmpty else { return nil }
    guard writesDownStaticClients else { return clients }
    guard !clients.isList else { return nil }
    let base = FlyteStaticClients.builtIn.clients
    let own = clients.clients.map { client in
      base.first { $0.lookupID == client.lookupID }.map(client.over) ?? client
    }
    clients.clients = own + base.filter { base in !own.contains { $0.lookupID == base.lookupID } }
    return clients
  }

  /// Whether flyte-binary writes down the clients of flyteadmin's own server itself.
  public var writesDownStaticClients: Bool {
    guard let own = effectiveBinary?.configuration?.auth else { return false }
    return own.isEnabled?.value == true && own.enableAuthServer?.value != false
  }

  /// Whether the program may read sections that do not stand here: from objects that the values name,
  /// or from a volume that is mounted beside the chart's own.
  private var mayHaveFurtherSections: Bool {
    if effectiveBinary?.configuration?.isContinuedElsewhere == true { return true }
    return effectiveCore?.flyteadmin?.mountsConfiguration == true
  }
}
