import Diagnostics
import HelmValues

extension AmundsenProcess {
  /// The service that the variables of `environment` are for, with what it says itself; `nil` if none of
  /// them tells that they are Amundsen's.
  init?(_ environment: ProcessEnvironment) {
    guard environment.mayBeOfAmundsen else { return nil }
    self.init(
      environment,
      environment.variables.map { AmundsenSetting($0) },
      shared: [],
      packages: environment.stage?.packages,
      mayHoldMore: true
    )
  }

  /// The service that `environment` is for, with all that files set for it; `nil` if nothing tells that it
  /// is one of Amundsen's.
  ///
  /// - Parameters:
  ///   - environment: The process.
  ///   - mayBePatched: Whether other files may change what is written of it.
  init?(_ environment: EffectiveEnvironment, mayBePatched: Bool) {
    let process = environment.process
    let isRun = process.kind == .composeService || process.kind == .container
    let image = process.image.map { AmundsenImage($0, isBuilt: process.service?.build != nil) }
    // Whoever builds an image may put anything into it.
    let isKnownImage = process.service?.build == nil && image?.isOfficial == true
    self.init(
      process,
      environment.settings.map { AmundsenSetting($0) },
      shared: process.kind == .composeService
        ? Set(environment.settings.filter { $0.source == .reference }.map(\.variable.range)) : [],
      packages: environment.packages,
      mayHoldMore: !(isRun && isKnownImage && environment.isComplete)
        || mayBePatched || process.workload.mayHoldMore
    )
  }

  /// Takes `settings`, of which those at the places `shared` may be meant for others as well.
  private init?(
    _ environment: ProcessEnvironment,
    _ settings: [AmundsenSetting],
    shared: Set<SourceRange>,
    packages: PythonPackages?,
    mayHoldMore: Bool
  ) {
    let isBuilt = environment.kind == .dockerfile || environment.service?.build != nil
    let image = environment.image.map { AmundsenImage($0, isBuilt: isBuilt) }
    let ownService =
      image?.service ?? environment.service?.build?.amundsenService
      ?? environment.owner.flatMap { AmundsenService(named: $0.value) }
    let isNamed =
      image?.isOfficial == true || environment.service?.build?.amundsenService != nil
    guard isNamed || settings.contains(where: \.isOfAmundsen) else { return nil }
    // One file of variables is often given to services of others as well.
    let isOwn = settings.contains { $0.isOfAmundsen && !shared.contains($0.range) }
    guard isNamed || isOwn || environment.image == nil || ownService != nil else { return nil }
    self.init(
      .environment(environment.kind),
      service: Self.service(named: settings) ?? ownService,
      image: image,
      settings: settings.filter { $0.variable != nil || $0.mayBeMisspelt },
      mayHoldMore: mayHoldMore,
      workload: environment.workload,
      ports: environment.service?.ports ?? [],
      build: environment.service?.build,
      packages: packages,
      httpsEvidence: settings.httpsBase,
      place: environment.owner?.range ?? environment.range.startPlace,
      range: environment.range
    )
  }

  /// The service that alone reads one of `settings`.
  private static func service(named settings: [AmundsenSetting]) -> AmundsenService? {
    let found = AmundsenService.allCases.filter { service in
      settings.contains { $0.name.value == service.configClassName }
    }
    if found.count == 1 { return found[0] }
    let urls = ["SEARCHSERVICE_BASE", "METADATASERVICE_BASE"]
    let callsBoth = urls.allSatisfy { name in settings.contains { $0.name.value == name } }
    return found.isEmpty && callsBoth ? .frontend : nil
  }
}

extension AmundsenSetting {
  /// Whether it tells that the variables around it are Amundsen's.
  fileprivate var isOfAmundsen: Bool {
    if isDistinctive { return true }
    let names = ["FLASK_APP_MODULE_NAME", "APP_WRAPPER"]
    return names.contains(name.value) && anyText?.value == "flaskoidc"
  }

  /// Whether it is called as variables of flaskoidc are.
  var mayBeMisspelt: Bool { name.value.hasPrefix("FLASK_OIDC_") }
}

extension [AmundsenSetting] {
  /// Where the URL of the site is set, if that is one of HTTPS.
  var httpsBase: SourceRange? {
    guard let base = last(where: { $0.name.value == "FRONTEND_BASE" })?.anyText else { return nil }
    return base.value.hasPrefix("https://") ? base.range : nil
  }
}

extension ProcessEnvironment {
  /// Whether a name in it is one of Amundsen's or of flaskoidc; of a chart's thousands of containers few
  /// are looked at any closer.
  fileprivate var mayBeOfAmundsen: Bool {
    image?.value.containsBytes(of: AmundsenImage.commonName) == true
      || service?.build?.amundsenService != nil
      || variables.contains { AmundsenVariable[$0.name.value] != nil }
  }

  /// Lets be shown what Amundsen's services read, but for secrets.
  func discloseAmundsen(_ binder: inout Binder) {
    guard let process = AmundsenProcess(self) else { return }
    process.disclose(&binder)
    if let image = process.image, image.service != nil { binder.disclose(name: image.name) }
    if kind == .container, let owner, KeyText.isName(owner.value.utf8.span) {
      binder.disclose(name: owner)
    }
  }
}

extension AmundsenProcess {
  /// Lets names be shown, and the values of variables that are known to be harmless.
  func disclose(_ binder: inout Binder) {
    for setting in settings {
      setting.nameScalar.map { binder.disclose($0) }
      guard let text = setting.anyText, setting.variable?.mayShow(text.value) == true else {
        continue
      }
      setting.scalar.map { binder.disclose($0) }
    }
  }
}
