import Foundation

/// One way to set flaskoidc up: what differs from variables with which everything works.
struct FlaskOIDCSetting: Sendable {
  /// What is special about it.
  let name: String
  /// The service, as the chart calls its client.
  let service: String
  /// What is set to something else, or not at all.
  let changes: [String: String?]
  /// What the file of parameters holds, if there is one.
  let parameters: String?
  /// A variable among the changes that flaskoidc does not read.
  let unread: String?

  init(
    _ name: String,
    of service: String = "frontend",
    parameters: String? = nil,
    unread: String? = nil,
    _ changes: [String: String?]
  ) {
    self.name = name
    self.service = service
    self.changes = changes
    self.parameters = parameters
    self.unread = unread
  }

  /// All variables of the service.
  var variables: [String: String] {
    Self.base.merging(changes.compactMapValues(\.self)) { $1 }
      .filter { name, _ in !changes.contains { $0.key == name && $0.value == nil } }
  }

  /// The same without the variable that is not read.
  var withoutUnread: FlaskOIDCSetting? {
    unread.map { unread in
      var changes = changes
      changes[unread] = .some(nil)
      return FlaskOIDCSetting(name, of: service, parameters: parameters, changes)
    }
  }

  /// Whether it is about something that is not there; a file of variables, and whatever else may be one of
  /// several, then has nothing in it to speak of.
  var isOfMissing: Bool { changes.values.contains { $0 == nil } }

  /// With these everybody who is known signs in, and nobody else does anything.
  static let base = [
    "FLASK_APP_MODULE_NAME": "flaskoidc",
    "FLASK_APP_CLASS_NAME": "FlaskOIDC",
    "FLASK_OIDC_PROVIDER_NAME": "keycloak",
    "FLASK_OIDC_CONFIG_URL": "https://sso.acme.com/realms/acme/.well-known/openid-configuration",
    "FLASK_OIDC_CLIENT_ID": "amundsen",
    "FLASK_OIDC_CLIENT_SECRET": "mT4vQ9sLx2Wc7Zp1Rk8Nd5Ht",
    "FLASK_OIDC_SECRET_KEY": "b7Hq2Xw9Lm4Tz6Rc1Vp8Kd3Sn5Jf0Gy",
    "FLASK_OIDC_FORCE_SCHEME": "https",
    "FRONTEND_BASE": "https://amundsen.acme.com",
  ]
}

/// The ways to write a setting down.
enum FlaskOIDCSpelling: String, CaseIterable {
  case compose = "compose.yaml"
  case deployment = "deployment.yaml"
  case file = "amundsen.env"
  case values = "values.yaml"

  /// Whether all that matters about the setting can be written so.
  func fits(_ setting: FlaskOIDCSetting) -> Bool {
    switch self {
    case .compose, .deployment: true
    // Nothing says the image.
    case .file: setting.service == "frontend" || setting.unread == nil
    // The chart names the wrapper itself.
    case .values: setting.changes.keys.allSatisfy { !$0.hasPrefix("FLASK_APP_") }
    }
  }

  /// The file.
  func text(_ setting: FlaskOIDCSetting) -> String {
    let variables = setting.variables.sorted { $0.key < $1.key }
    let name = setting.service
    let image = Self.images[name] ?? ""
    switch self {
    case .compose:
      let lines = variables.map { "      - \(Self.quoted("\($0.key)=\($0.value)"))\n" }.joined()
      return "services:\n  \(name):\n    image: \(image)\n    environment:\n\(lines)"
    case .deployment:
      let lines = variables.map {
        "            - name: \($0.key)\n              value: \(Self.quoted($0.value))\n"
      }.joined()
      return """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: amundsen-\(name)
        spec:
          template:
            spec:
              containers:
                - name: \(name)
                  image: \(image)
                  env:\n
        """ + lines
    case .file:
      return variables.map { "\($0.key)='\($0.value)'\n" }.joined()
    case .values:
      return values(setting)
    }
  }

  /// Values of the chart, in which the frontend gets all changes and another service its own only.
  private func values(_ setting: FlaskOIDCSetting) -> String {
    let isFrontend = setting.service == "frontend"
    let shared = isFrontend ? setting.variables : FlaskOIDCSetting.base
    let own = isFrontend ? [:] : setting.changes.compactMapValues(\.self)
    let credentials = [
      "FLASK_OIDC_CLIENT_ID": "client_id", "FLASK_OIDC_CLIENT_SECRET": "client_secret",
    ]
    let client = credentials.compactMap { name, key in
      shared[name].map { "    \(key): \(Self.quoted($0))\n" }
    }.joined()
    let configs = shared.filter { name, _ in
      !name.hasPrefix("FLASK_APP_") && name != "FRONTEND_BASE" && credentials[name] == nil
        && own[name] == nil
    }
    var text = "oidc:\n  enabled: true\n"
    for service in ["frontend", "metadata", "search"] {
      text += client.isEmpty ? "  \(service): {}\n" : "  \(service):\n\(client)"
    }
    text += "  configs:\n" + lines(configs, indentation: "    ")
    for (key, service) in [
      ("frontEnd", "frontend"), ("metadata", "metadata"), ("search", "search"),
    ] {
      let parts = (Self.images[service] ?? "").split(separator: ":")
      text += "\(key):\n  image: \(parts[0])\n  imageTag: \(Self.quoted(String(parts[1])))\n"
      if service == "frontend" {
        text += shared["FRONTEND_BASE"].map { "  baseUrl: \($0)\n" } ?? ""
        text += "  config: {class: amundsen_application.oidc_config.OidcConfig}\n"
      }
      if service == setting.service, !own.isEmpty {
        text += "  envVars:\n" + lines(own, indentation: "    ")
      }
    }
    return text
  }

  private func lines(_ variables: [String: String], indentation: String) -> String {
    variables.sorted { $0.key < $1.key }
      .map { "\(indentation)\($0.key): \(Self.quoted($0.value))\n" }.joined()
  }

  /// As YAML has it in double quotes, which is as JSON has it.
  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  /// Images with flaskoidc in them.
  private static let images = [
    "frontend": "registry.acme.com/amundsen-frontend:oidc-1",
    "metadata": "amundsendev/amundsen-metadata-oidc:3.13.0",
    "search": "registry.acme.com/amundsen-search:oidc-1",
  ]
}
