public import Diagnostics
import HelmValues

/// One client of Flyte, as a file or the variables of one place set it up.
public struct FlyteClient: Sendable {
  /// What sets the client up, and so who reads it.
  public enum Origin: Hashable, Sendable {
    /// The file that flytectl and flytekit share.
    case file
    /// A file of a component in the cluster, which only programs in Go read.
    case component
    /// Variables.
    case environment(ProcessEnvironment.Kind)
  }

  /// What sets it up.
  public let origin: Origin
  /// The section of a file.
  public let admin: FlyteAdminClient?
  /// The variables of a place that a client of Flyte reads or once read, in the order of the text.
  public let variables: [Setting]
  /// Where its settings stand.
  public let range: SourceRange

  /// A variable that is known, with its value.
  public struct Setting: Sendable {
    /// What is known of it.
    public let variable: FlyteClientVariable
    /// How it is set.
    public let assignment: EnvironmentVariable
    /// Its value, unless that is a secret or is set elsewhere.
    public var text: Located<String>? { variable.isSecret ? nil : assignment.text }
  }

  init(_ admin: FlyteAdminClient, _ origin: Origin) {
    self.origin = origin
    self.admin = admin
    variables = []
    range = admin.range
  }

  /// The client that the variables of `environment` set up; `nil` if none of them is known.
  init?(_ environment: ProcessEnvironment) {
    variables = environment.variables.compactMap { assignment in
      FlyteClientVariable[assignment.name.value].map {
        Setting(variable: $0, assignment: assignment)
      }
    }
    guard !variables.isEmpty else { return nil }
    origin = .environment(environment.kind)
    admin = nil
    range = environment.range
  }

  /// The variable that sets the field at `path`, the last if there are several.
  public func setting(of path: String) -> Setting? {
    variables.last { $0.variable.target == .field(path) }
  }

  /// What is dialled, if anything can be said of it.
  public var endpoint: FlyteEndpoint? {
    (admin?.endpoint ?? setting(of: "admin.endpoint")?.text).flatMap(FlyteEndpoint.init)
  }

  /// How tokens are got, where that is said.
  public var authType: Located<FlyteAuthType>? {
    if let authType = admin?.authType { return authType }
    guard let text = setting(of: "admin.authType")?.text else { return nil }
    return FlyteAuthType(flytekitWord: text.value).map { Located($0, at: text.range) }
  }

  /// Whether the connection is not encrypted, where that is said.
  public var isInsecure: Located<Bool>? { admin?.isInsecure ?? boolean("admin.insecure") }

  /// Whether nobody looks at the server's certificate, where that is said.
  public var skipsVerification: Located<Bool>? {
    admin?.skipsVerification ?? boolean("admin.insecureSkipVerify")
  }

  /// What a variable says; flytekit takes a few words for no and all others for yes, programs in Go
  /// refuse what is neither (flytekit 1.16, `configuration/file.py`).
  private func boolean(_ path: String) -> Located<Bool>? {
    guard let setting = setting(of: path), let text = setting.text, !text.value.isEmpty else {
      return nil
    }
    switch setting.variable.reader {
    case .flytekit:
      let isNo = ["false", "0", "off", "no"].contains(text.value.lowercased())
      return Placeholder.isUnfinished(text.value) ? nil : text.map { _ in !isNo }
    case .goClients: return GoBoolean.parse(text.value).map { Located($0, at: text.range) }
    }
  }

  /// Where the secret comes from, by the name of what says so, as far as the file or place tells.
  public var secretSource: Located<String>? {
    if let admin {
      let sources = [
        ("clientSecretEnvVar", admin.clientSecretVariable),
        ("clientSecretLocation", admin.clientSecretLocation),
      ]
      return sources.lazy.compactMap { name, value in value.map { Located(name, at: $0.range) } }
        .first
    }
    let source = variables.last { setting in
      switch setting.variable.target {
      case .clientSecret, .field("admin.clientSecretEnvVar"), .field("admin.clientSecretLocation"):
        true
      default: false
      }
    }
    return source.map { $0.assignment.name }
  }
}
