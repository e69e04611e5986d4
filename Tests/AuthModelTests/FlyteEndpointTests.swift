import AuthModel
import Diagnostics
import Testing
import YAML

/// What clients of Flyte dial.
@Suite struct FlyteEndpointTests {
  private static func endpoint(_ text: String) -> FlyteEndpoint? {
    let file = SourceFile(
      path: "config.yaml",
      bytes: Array("admin: {authType: Pkce, endpoint: '\(text)'}".utf8)
    )
    return AuthModel.bind(read(file)).configurations.flatMap(\.flyteClients).first?.endpoint
  }

  @Test(
    "a target is taken apart",
    arguments: [
      ("dns:///a.example.com", "a.example.com", nil, "dns:///a.example.com"),
      ("dns:a.example.com:81", "a.example.com", nil, "dns:///a.example.com:81"),
      ("flyteadmin:81", "flyteadmin", nil, "dns:///flyteadmin:81"),
      ("a.example.com/", "a.example.com", .slashAtEnd, "a.example.com"),
      ("dns:///a:81/", "a", .slashAtEnd, "dns:///a:81"),
      ("dns://a:81", "a", .nameServer, "dns:///a:81"),
      ("DNS://a", "a", .nameServer, "dns:///a"),
      ("https://a:443/console", "a", .webURL(isEncrypted: true), "dns:///a:443"),
      ("http://a/", "a", .webURL(isEncrypted: false), "dns:///a"),
      ("10.0.0.1:81", "10.0.0.1", .bareAddress, "dns:///10.0.0.1:81"),
      ("10.0.0.1", "10.0.0.1", nil, "dns:///10.0.0.1"),
    ] as [(String, String, FlyteEndpoint.Flaw?, String)]
  )
  func parts(_ text: String, _ host: String, _ flaw: FlyteEndpoint.Flaw?, _ target: String) throws {
    let endpoint = try #require(Self.endpoint(text))
    #expect(endpoint.host == host)
    #expect(endpoint.flaw == flaw)
    if flaw != nil { #expect(endpoint.target == target) }
  }

  @Test(
    "of what may be something else, or hold a secret, nothing is said",
    arguments: [
      "", "dns:///", "dns://8.8.8.8/a", "unix:///run/x", "https://a:secret", "https://u:p@a",
      "https://a?token=x", "https://<host>", "https://${HOST}", "https://$HOST", "a b:81",
      "passthrough:///a", "[::1]:81",
    ]
  )
  func others(_ text: String) {
    #expect(Self.endpoint(text) == nil)
  }

  @Test(
    "private hosts are told from those of the internet",
    arguments: [
      ("localhost:30080", true), ("flyteadmin:81", true), ("dns:///a.svc.cluster.local", true),
      ("10.0.0.1", true), ("172.31.0.1", true), ("172.32.0.1", false), ("192.168.0.1", true),
      ("203.0.113.7", false), ("flyte.example.com", false), ("flyte.corp", true),
      ("flyte.127.0.0.1.nip.io", true), ("host.docker.internal:30080", true), ("a.b.svc", true),
    ]
  )
  func privacy(_ text: String, _ isPrivate: Bool) throws {
    #expect(try #require(Self.endpoint(text)).isPrivate == isPrivate)
  }
}
