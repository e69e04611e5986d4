import Diagnostics

extension AmundsenSupply {
  /// What the services that `files` set up take from Secrets; `release` begins the names of those that
  /// nobody has named.
  public static func all(in files: [BoundFile], called release: String?) -> [AmundsenSupply] {
    EffectiveEnvironment.all(in: files).compactMap { AmundsenSupply($0, called: release) }
  }

  /// `nil` if no flaskoidc signs anybody in there.
  private init?(_ environment: EffectiveEnvironment, called release: String?) {
    let own = environment.process
    // An image is handed to everybody: no secret belongs into it.
    guard own.kind != .dockerfile else { return nil }
    let winners = environment.variables.map(\.winner.variable)
    let all = ProcessEnvironment(
      winners,
      in: own.range,
      of: own.kind,
      owner: own.owner,
      image: own.image
    )
    guard let process = AmundsenProcess(all) else { return nil }
    carrier =
      switch own.kind {
      case .container: .container
      case .composeService: .composeService
      default: .unknown
      }
    name = own.owner?.value ?? process.service?.rawValue
    let owner = own.owner.map(\.value).flatMap { KubernetesName.isSubdomain($0) ? $0 : nil }
    let secretName = Self.secretName(release, process.service?.rawValue ?? owner)
    let id = process.text("FLASK_OIDC_CLIENT_ID")?.value
    items = Self.variables(of: process).map { variable in
      Item(
        variable,
        environment,
        secretName: secretName,
        at: process.place,
        clientID: variable.isSessionKey ? nil : id
      )
    }
    if items.isEmpty { return nil }
  }
}

extension AmundsenSupply.Item {
  /// The item of `variable`, which stands in the Secret that the process of `environment` takes it
  /// from, or else in the one called `secretName`.
  fileprivate init(
    _ variable: AmundsenVariable,
    _ environment: EffectiveEnvironment,
    secretName: String,
    at place: SourceRange,
    clientID: String?
  ) {
    let setting = environment[variable.name]?.winner
    let reference = setting?.variable.reference
    let whole = environment.process.references.last {
      $0.target == .secret && variable.name.hasPrefix($0.prefix)
    }
    let own = setting?.source == .own ? setting : nil
    self.variable = variable.name
    self.clientID = clientID
    file = nil
    if reference?.target == .secret, let name = reference?.name, let key = reference?.key {
      self.secretName = name.value
      self.key = key.value
      self.place = name.range
      state = .referred
    } else if let own {
      self.secretName = whole?.name.value ?? secretName
      key = variable.name
      self.place = own.variable.name.range
      state = own.variable.value?.isEmpty == false ? .setInPlace(self.place) : .missing
    } else {
      self.secretName = whole?.name.value ?? secretName
      // What is put before each key is no part of it.
      key = String(variable.name.dropFirst(whole?.prefix.count ?? 0))
      self.place = whole?.name.range ?? place
      state = whole == nil ? .missing : .referred
    }
  }
}
