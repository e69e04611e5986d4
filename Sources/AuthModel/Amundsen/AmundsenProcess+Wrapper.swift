import Diagnostics

extension AmundsenProcess.Wrapper {
  /// Tells from `settings` what `service` runs on; both module and class are needed (`wsgi.py`,
  /// `create_app` of each service).
  ///
  /// - Parameters:
  ///   - settings: The variables.
  ///   - service: The service, if it is known.
  ///   - isBakedIn: Whether the image starts flaskoidc by itself.
  ///   - isLacking: Whether the image is known to do nothing of the kind.
  init(
    _ settings: [AmundsenSetting],
    of service: AmundsenService?,
    isBakedIn: Bool,
    isLacking: Bool
  ) {
    let find = { (name: String) in settings.last { $0.name.value == name } }
    let isFrontend = service == .frontend || service == nil
    let older = isFrontend ? (find("APP_WRAPPER"), find("APP_WRAPPER_CLASS")) : (nil, nil)
    let module = find("FLASK_APP_MODULE_NAME").nonEmpty ?? older.0.nonEmpty
    let className = find("FLASK_APP_CLASS_NAME").nonEmpty ?? older.1.nonEmpty
    if let module, let text = module.text?.value, text != "flaskoidc", !module.isUnfinished {
      self = .other
      return
    }
    switch (module, className) {
    case (let module?, nil) where module.anyText != nil && !isBakedIn:
      self = .incomplete(module, missing: Self.partner(of: module))
    case (nil, let className?) where className.anyText != nil && !isBakedIn:
      self = .incomplete(className, missing: Self.partner(of: className))
    case (let module?, _): self = .flaskOIDC(module.place)
    case (nil, let className?): self = .flaskOIDC(className.place)
    case (nil, nil):
      let isSet = settings.contains { $0.variable?.reader == .flaskOIDC && $0.isDistinctive }
      self = isBakedIn || isSet && !isLacking ? .flaskOIDC(nil) : .unset
    }
  }

  private static func partner(of setting: AmundsenSetting) -> String {
    switch setting.name.value {
    case "FLASK_APP_MODULE_NAME": "FLASK_APP_CLASS_NAME"
    case "FLASK_APP_CLASS_NAME": "FLASK_APP_MODULE_NAME"
    case "APP_WRAPPER": "APP_WRAPPER_CLASS"
    default: "APP_WRAPPER"
    }
  }
}

extension AmundsenSetting? {
  /// The setting, unless it is set to nothing.
  fileprivate var nonEmpty: AmundsenSetting? { self?.isEmpty == true ? nil : self }
}

extension AmundsenSetting {
  /// Whether no other program is known to read a variable of that name.
  var isDistinctive: Bool {
    guard let variable else { return false }
    switch variable.reader {
    case .flaskOIDC: return name.value.hasPrefix("FLASK_OIDC_")
    case .services: return name.value.hasSuffix("_SVC_CONFIG_MODULE_CLASS")
    }
  }
}

extension AmundsenProcess.Installed {
  /// Tells by the version that pip is told to install.
  init?(_ packages: PythonPackages?) {
    guard let package = packages?["flaskoidc"], package.versions != .always else { return nil }
    self.init(
      versions: package.versions,
      evidence: Note("pip installs this flaskoidc", at: package.range),
      isCertain: true
    )
  }

  /// Tells by the release of an image that the project publishes.
  init?(_ image: AmundsenImage?) {
    guard let image, let service = image.service, let version = image.knownVersion else {
      return nil
    }
    self.init(
      versions: service.flaskOIDC(in: version),
      evidence: image.name.range.isBuiltIn
        ? Note("the chart's own image tells the version of flaskoidc")
        : Note("the image tells the version of flaskoidc", at: image.name.range),
      isCertain: true
    )
  }

  /// Tells by names that one generation alone reads: by those that give the client, or else by what most
  /// of them say.
  ///
  /// An image is rarely told the client, so that names of both generations in it tell nothing.
  init?(_ settings: [AmundsenSetting], isImage: Bool) {
    let own = settings.filter { !$0.isBuiltIn && $0.variable?.reader == .flaskOIDC }
    let current = own.filter { $0.isOnly(in: FlaskOIDCLine.current.versions) }
    let old = own.filter { $0.isOnly(in: Availability(before: FlaskOIDCLine.firstOfCurrent)) }
    // Nobody gives one client in both ways but on the way from one line to the other.
    let givesCurrent = current.contains { Self.currentClient.contains($0.name.value) }
    let givesOld = old.contains { $0.name.value.hasSuffix("OIDC_CLIENT_SECRETS") }
    let isCurrent = givesCurrent != givesOld ? givesCurrent : current.count > old.count
    guard !(isImage && !current.isEmpty && !old.isEmpty) else { return nil }
    guard !(givesCurrent && givesOld), givesCurrent || givesOld || current.count != old.count,
      let first = (isCurrent ? current : old).first
    else { return nil }
    let line: FlaskOIDCLine = isCurrent ? .current : .second
    self.init(
      versions: line == .current
        ? line.versions : Availability(before: FlaskOIDCLine.firstOfCurrent),
      evidence: Note("'\(first.name.value)' is of \(line.rawValue)", at: first.name.range),
      isCertain: false
    )
  }

  private static let currentClient: Set = [
    "FLASK_OIDC_CLIENT_ID", "FLASK_OIDC_CLIENT_SECRET", "FLASK_OIDC_CONFIG_URL",
  ]
}

extension AmundsenSetting {
  /// Whether no other versions of flaskoidc than `versions` read it.
  fileprivate func isOnly(in versions: Availability) -> Bool {
    variable.map { versions.covers($0.versions) } ?? false
  }
}
