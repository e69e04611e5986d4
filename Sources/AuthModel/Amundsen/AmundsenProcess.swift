public import Diagnostics

/// One of Amundsen's services, as the variables of one place set up who may use it.
///
/// The variables may come from an environment file, a Compose service, a container or what a chart makes
/// of its values: rules need not know.
public struct AmundsenProcess: Sendable {
  /// Where the variables were found.
  public enum Origin: Hashable, Sendable {
    /// A place that sets variables for a process.
    case environment(ProcessEnvironment.Kind)
    /// Values of the chart.
    case values
  }

  /// Where the variables were found.
  public let origin: Origin
  /// The service; `nil` if nothing tells.
  public let service: AmundsenService?
  /// The image that it runs from, if that is said.
  public let image: AmundsenImage?
  /// The variables, of which a later one wins over an earlier one of the same name.
  public let settings: [AmundsenSetting]
  /// What signs people in, if anything does.
  public let wrapper: Wrapper
  /// The versions of flaskoidc that may be installed, and what tells; `nil` if nothing does.
  public let installed: Installed?
  /// Whether other places may set further variables.
  public let mayHoldMore: Bool
  /// How it is run.
  public let workload: Workload
  /// The ports that Compose publishes.
  public let ports: [ComposePort]
  /// How Compose builds its image; `nil` if it is pulled.
  public let build: ComposeBuild?
  /// What shows that people reach the site over HTTPS, if anything does.
  public let httpsEvidence: SourceRange?
  /// The place that stands for the service.
  public let place: SourceRange
  /// Where its settings stand.
  public let range: SourceRange

  /// What Flask is replaced with.
  public enum Wrapper: Sendable {
    /// flaskoidc; at the place that says so, if one does.
    case flaskOIDC(SourceRange?)
    /// Another one, of which nothing is known.
    case other
    /// Module or class is set without the other, so that plain Flask runs.
    case incomplete(AmundsenSetting, missing: String)
    /// None, as far as this place says; another place or the image may.
    case unset
  }

  /// What is known of the flaskoidc that is installed.
  public struct Installed: Sendable {
    /// The versions that it may be of.
    public let versions: Availability
    /// What tells.
    public let evidence: Note
    /// Whether the image tells, and not only the names that somebody uses.
    public let isCertain: Bool
  }

  init(
    _ origin: Origin,
    service: AmundsenService?,
    image: AmundsenImage?,
    settings: [AmundsenSetting],
    mayHoldMore: Bool,
    workload: Workload = Workload(),
    ports: [ComposePort] = [],
    build: ComposeBuild? = nil,
    packages: PythonPackages? = nil,
    httpsEvidence: SourceRange? = nil,
    place: SourceRange,
    range: SourceRange
  ) {
    self.origin = origin
    self.service = service
    self.image = image
    self.settings = settings
    self.mayHoldMore = mayHoldMore
    self.workload = workload
    self.ports = ports
    self.build = build
    self.httpsEvidence = httpsEvidence
    self.place = place
    self.range = range
    let isBakedIn = image?.hasOIDC == true || build?.hasOIDC == true
    let isLacking = image?.lacksOIDC == true || build?.lacksOIDC == true
    let wrapper = Wrapper(settings, of: service, isBakedIn: isBakedIn, isLacking: isLacking)
    // What an image starts by itself, values that switch nothing on do not set up.
    if origin == .values, case .flaskOIDC(nil) = wrapper {
      self.wrapper = .unset
    } else {
      self.wrapper = wrapper
    }
    installed =
      Installed(packages) ?? Installed(image)
      ?? Installed(settings, isImage: origin == .environment(.dockerfile))
  }

  /// The same service, with `settings` laid over its own.
  func taking(_ settings: [AmundsenSetting]) -> AmundsenProcess {
    AmundsenProcess(
      origin,
      service: service,
      image: image,
      settings: self.settings + settings,
      mayHoldMore: mayHoldMore,
      workload: workload,
      ports: ports,
      build: build,
      httpsEvidence: httpsEvidence,
      place: place,
      range: range
    )
  }

  /// How many of it run, where that is said.
  public var replicas: Located<Int>? { workload.replicas }

  /// The variable called `name` that counts: of several the last.
  public subscript(name: String) -> AmundsenSetting? {
    settings.last { $0.name.value == name }
  }

  /// The text of the variable called `name`, if it is set here to something that is no secret.
  public func text(_ name: String) -> Located<String>? { self[name]?.text }
}

extension AmundsenProcess {
  /// Whether flaskoidc signs people in, as far as this place tells.
  public var usesFlaskOIDC: Bool {
    if case .flaskOIDC = wrapper { true } else { false }
  }

  /// What signs people in cannot be judged here.
  public var hasForeignWrapper: Bool {
    if case .other = wrapper { true } else { false }
  }

  /// The line of flaskoidc that is installed; `nil` if it may be of either generation.
  public var line: FlaskOIDCLine? {
    guard let installed else { return nil }
    return FlaskOIDCLine.allCases.first { $0.versions.covers(installed.versions) }
      ?? (FlaskOIDCLine.current.versions.overlaps(installed.versions) ? nil : .second)
  }

  /// Whether flaskoidc 1.0 or later is in it; `nil` if that is not known.
  public var isCurrentLine: Bool? { line.map { $0 == .current } }

  /// Whether the image is known to have no flaskoidc in it, since the project publishes it or its
  /// Dockerfile so.
  public var lacksOIDC: Bool { image?.lacksOIDC == true || build?.lacksOIDC == true }

  /// The configuration class, if it is named here.
  public var configClass: AmundsenSetting? { service.flatMap { self[$0.configClassName] } }

  /// What a message calls it.
  public var name: String { service.map { "the \($0.rawValue) service" } ?? "the service" }

  /// Whether the variables were told by values of the chart.
  public var isOfChart: Bool { origin == .values }
}
