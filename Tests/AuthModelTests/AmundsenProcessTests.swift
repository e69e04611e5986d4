import AuthModel
import Diagnostics
import Testing

/// What variables and values of Amundsen come to.
@Suite struct AmundsenProcessTests {
  @Test(
    "the image tells the line of flaskoidc",
    arguments: [
      ("amundsendev/amundsen-frontend-oidc:3.4.0", false, nil),
      ("amundsendev/amundsen-frontend-oidc:3.11.1", true, false),
      ("amundsendev/amundsen-frontend-oidc:3.13.0", true, true),
      ("docker.io/amundsendev/amundsen-frontend-oidc:latest", true, true),
      ("registry.example.com:5000/amundsen-frontend:3.4.0", nil, nil),
    ] as [(String, Bool?, Bool?)]
  )
  func images(_ image: String, _ isCurrent: Bool?, _ readsScheme: Bool?) throws {
    let process = try service(["FLASK_APP_MODULE_NAME: flaskoidc"], image: image)
    #expect(process.isCurrentLine == isCurrent)
    let scheme = try #require(AmundsenVariable["FLASK_OIDC_FORCE_SCHEME"])
    let mayBeRead = process.installed.map { scheme.mayBeRead(by: $0.versions) }
    #expect((isCurrent == true ? mayBeRead : nil) == readsScheme)
  }

  @Test(
    "the names tell the line of flaskoidc where the image does not",
    arguments: [
      (["FLASK_OIDC_CLIENT_ID: a", "OIDC_COOKIE_SECURE: x", "SESSION_TYPE: x"], .current),
      (["OIDC_CLIENT_SECRETS: a", "FLASK_OIDC_REDIRECT_URI: /auth"], .second),
      (["OIDC_CLIENT_SECRETS: a", "FLASK_OIDC_CONFIG_URL: a"], nil),
      (["FLASK_OIDC_WHITELISTED_ENDPOINTS: health"], nil),
    ] as [([String], FlaskOIDCLine?)]
  )
  func names(_ lines: [String], _ line: FlaskOIDCLine?) throws {
    let process = try service(lines)
    #expect(process.line.map { $0 == .current } == line.map { $0 == .current })
  }

  @Test("a wrapper needs module and class, and may be somebody's own")
  func wrappers() throws {
    let both = ["FLASK_APP_MODULE_NAME: flaskoidc", "FLASK_APP_CLASS_NAME: FlaskOIDC"]
    #expect(try service(both).usesFlaskOIDC)
    let half = try service(["FLASK_OIDC_CLIENT_ID: a", "FLASK_APP_MODULE_NAME: flaskoidc"])
    guard case .incomplete(_, missing: "FLASK_APP_CLASS_NAME") = half.wrapper else {
      Issue.record("half a wrapper is one")
      return
    }
    let own = try service(["FLASK_OIDC_CLIENT_ID: a", "FLASK_APP_MODULE_NAME: acme_auth"])
    #expect(own.hasForeignWrapper)
    let older = [
      "FLASK_OIDC_CLIENT_ID: a", "APP_WRAPPER: flaskoidc", "APP_WRAPPER_CLASS: FlaskOIDC",
    ]
    #expect(try service(older).usesFlaskOIDC)
  }

  @Test("values become one process for each service, defaults of the chart included")
  func values() throws {
    let text = """
      oidc:
        enabled: true
        frontend: {client_id: '"42"', client_secret: x}
        configs: {FLASK_OIDC_SCOPES: openid}
      frontEnd:
        envVars: {FLASK_OIDC_SCOPES: openid email}
      """
    let amundsen = try #require(bound(text).first?.amundsen)
    #expect(amundsen.processes.map(\.service) == [.frontend, .metadata, .search])
    let frontend = amundsen.processes[0]
    #expect(frontend.text("FLASK_OIDC_CLIENT_ID")?.value == "42")
    #expect(frontend.text("FLASK_OIDC_SCOPES")?.value == "openid email")
    #expect(amundsen.processes[1].text("FLASK_OIDC_SCOPES")?.value == "openid")
    #expect(frontend.text("FLASK_OIDC_REDIRECT_URI")?.value == "/auth")
    #expect(frontend["FLASK_OIDC_REDIRECT_URI"]?.isBuiltIn == true)
    #expect(frontend.image?.lacksOIDC == true)
  }

  @Test("variables of others are left alone")
  func others() {
    let text =
      "services: {web: {image: acme/web, environment: {SQLALCHEMY_DATABASE_URI: x, OIDC_SCOPES: y}}}"
    #expect(bound(text).isEmpty)
    #expect(bound("oidc: {enabled: true}").isEmpty)
    #expect(bound("frontEnd: {image: acme/frontend, envVars: {A: b}}").isEmpty)
  }

  @Test(
    "a whitelist is compared as flaskoidc compares it",
    arguments: [
      ("status,healthcheck,health", true), ("status, healthcheck", false), ("/healthcheck", false),
      ("api.healthcheck", false), ("api.healthcheckapi", true), ("", false),
    ]
  )
  func whitelists(_ text: String, _ passes: Bool) throws {
    let process = try service(
      ["METADATA_SVC_CONFIG_MODULE_CLASS: x", "FLASK_OIDC_WHITELISTED_ENDPOINTS: '\(text)'"],
      image: "amundsendev/amundsen-metadata-oidc:3.9.1"
    )
    let value = try #require(process.text("FLASK_OIDC_WHITELISTED_ENDPOINTS"))
    #expect(AmundsenWhitelist(value).passesHealthCheck(of: process) == passes)
  }

  private func bound(_ text: String) -> [Configuration] { Bound(text).file.configurations }

  /// The service of a Compose file that sets `lines`.
  private func service(_ lines: [String], image: String? = nil) throws -> AmundsenProcess {
    let variables = lines.map { "      \($0)\n" }.joined()
    let text = """
      services:
        app:
      \(image.map { "    image: \($0)\n" } ?? "")    environment:
      \(variables)
      """
    return try #require(bound(text).first?.amundsenProcesses.first)
  }
}
