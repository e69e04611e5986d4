import Diagnostics
import Testing

@testable import AuthModel

/// Under which URL flyteadmin takes itself to be called (flyteadmin/auth/handler_utils.go,
/// `GetPublicURL`).
@Suite struct FlyteURLTests {
  private static func deployment(_ uris: [String]) throws -> FlyteDeployment {
    let list = uris.map { "  - \($0)\n" }.joined()
    let bound = Bound("auth:\n  authorizedUris:\n\(list)  userAuth: {}\n")
    return try #require(bound.file.configurations.first?.flyte)
  }

  @Test(
    "the URL of a call is found by its host, HTTPS first, else the last, else the first of all",
    arguments: [
      (["https://a.example", "http://flyteadmin:80"], "flyteadmin", "81", "http://flyteadmin:80"),
      (["http://b", "https://a.example"], "other", nil, "http://b"),
      (
        ["http://a.example:80", "https://a.example:443"], "A.example", nil, "https://a.example:443"
      ),
      (["http://h:1", "http://h:2", "http://h:3"], "h", "2", "http://h:2"),
      (["http://h:1", "http://h:2"], "h", "9", "http://h:2"),
    ] as [([String], String, String?, String)]
  )
  func call(uris: [String], host: String, port: String?, expected: String) throws {
    let deployment = try Self.deployment(uris)
    #expect(deployment.uri(forCallsTo: host, port: port)?.text == expected)
  }

  @Test(
    "names of Services are told from those of the world, where that can be told",
    arguments: [
      ("https://flyte.example.com", true, false), ("http://flyte.example.com", true, false),
      ("http://10.0.0.7:8088", true, false), ("https://example.com", true, false),
      ("http://flyteadmin:80", false, true), ("http://flyteadmin.flyte:80", false, false),
      ("http://flyteadmin.flyte.svc:80", false, true), ("https://flyte", false, false),
      ("https://flyteadmin.flyte.svc.cluster.local", false, true),
      ("http://localhost:30080", false, false), ("https://127.0.0.1", false, false),
    ]
  )
  func place(text: String, isPublic: Bool, isInside: Bool) {
    let range = SourceRange(file: .builtIn, start: 0, end: 0)
    let url = URLReference(text, at: range)
    #expect(FlyteDeployment.isPublic(url) == isPublic)
    #expect(FlyteDeployment.isInsideCluster(url) == isInside)
  }

  @Test(
    "people come back to 'callback' beside the last slash, and metadata is below the server",
    arguments: [
      ("https://h", "https://h/callback", "https://h/m"),
      ("https://h:8443/", "https://h:8443/callback", "https://h:8443/m"),
      ("https://h/console", "https://h/callback", "https://h/console/m"),
      ("https://h/x/", "https://h/x/callback", "https://h/x/m"),
    ]
  )
  func resolution(text: String, callback: String, metadata: String) {
    let url = URLReference(text, at: SourceRange(file: .builtIn, start: 0, end: 0))
    #expect(FlyteDeployment.callbackURI(below: url) == callback)
    #expect(FlyteDeployment.metadataURL("m", below: url) == metadata)
  }
}
