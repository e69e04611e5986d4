import AuthModel
import Diagnostics
import Testing
import TestSupport

/// Where providers send people whose URI is registered one way or another.
@Suite struct RedirectURITests {
  private static let command = "http://localhost:53593/callback"

  @Test(
    "the port of the machine itself counts as each provider says",
    arguments: [
      (IdentityProvider.okta, "http://localhost:53593/callback", true),
      (.okta, "http://localhost/callback", false), (.auth0, "http://localhost:1/callback", false),
      (.entra, "http://localhost/callback", true), (.entra, "http://localhost:1/callback", true),
      (.entra, "http://127.0.0.1/callback", false), (.google, "http://localhost/callback", false),
      (.keycloak, "http://localhost/callback", true),
      (.keycloak, "http://localhost:1/callback", false),
      (.keycloak, "http://localhost/*", true), (.keycloak, "http://localhost:*", true),
      (.pingOne, "http://localhost:1/callback", true),
      (.gitLab, "http://localhost/callback", false),
    ]
  )
  func port(_ provider: IdentityProvider, _ registered: String, _ isAccepted: Bool) {
    let isTaken = uri(registered, at: provider).accepts(url(Self.command))
    #expect(isTaken == isAccepted)
  }

  @Test("a program's client at Google takes any port, a server's client does not")
  func google() {
    let program = uri("http://localhost", at: .google, on: .publicClient)
    #expect(program.accepts(url("http://localhost:8080")))
    #expect(!program.accepts(url("http://127.0.0.1:8080")))
    #expect(!uri("http://localhost", at: .google).accepts(url("http://localhost:8080")))
  }

  @Test(
    "Keycloak completes a path with the root URL, and elsewhere it stays what it is",
    arguments: [
      (IdentityProvider.keycloak, "/callback", "https://flyte.acme.com", true, true),
      (.keycloak, "/callback", "https://other.acme.com", false, false),
      (.keycloak, "/callback", "${authBaseUrl}", false, true),
      (.keycloak, "/callback", "", false, true),
      (.keycloak, "/*", "https://flyte.acme.com", true, true),
      (.okta, "/callback", "https://flyte.acme.com", false, false),
      (.keycloak, "https://FLYTE.acme.com/callback", "", true, true),
      (.keycloak, "https://flyte.acme.com/Callback", "", false, false),
      (.keycloak, "*", "", true, true),
    ]
  )
  func root(
    _ provider: IdentityProvider,
    _ registered: String,
    _ root: String,
    _ isAccepted: Bool,
    _ mayBeAccepted: Bool
  ) {
    let uri = uri(registered, at: provider, below: root.isEmpty ? nil : root)
    let wanted = url("https://flyte.acme.com/callback")
    #expect(uri.accepts(wanted) == isAccepted)
    #expect(uri.mayAccept(wanted) == mayBeAccepted)
  }

  private func uri(
    _ text: String,
    at provider: IdentityProvider,
    on platform: RedirectURI.Platform? = nil,
    below root: String? = nil
  ) -> RedirectURI {
    RedirectURI(url(text), for: .login, at: provider, on: platform, below: root.map(url))
  }

  private func url(_ text: String) -> URLReference {
    let file = SourceFile(id: SourceFile.ID(0), path: "x", bytes: Array(text.utf8))
    return URLReference(text, at: SourceRange(file: file.id, start: 0, end: text.utf8.count))
  }
}
