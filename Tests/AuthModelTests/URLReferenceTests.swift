import AuthModel
import Diagnostics
import Testing

@Suite struct URLReferenceTests {
  private static let start = 7

  private func url(_ text: String) -> URLReference {
    let range = SourceRange(
      file: SourceFile.ID(0),
      start: Self.start,
      end: Self.start + text.utf8.count
    )
    return URLReference(text, at: range, verbatimAt: Self.start)
  }

  @Test(
    "parts are found by position",
    arguments: [
      ("https://acme.okta.com", "https", "acme.okta.com", nil, ""),
      ("HTTPS://Acme.Okta.com./oauth2/", "https", "Acme.Okta.com.", nil, "/oauth2/"),
      ("http://localhost:8080/realms/dev", "http", "localhost", "8080", "/realms/dev"),
      ("https://[::1]:8443/x", "https", "[::1]", "8443", "/x"),
      ("https://name:word@h.example/p", "https", "h.example", nil, "/p"),
      ("https:///p", "https", "", nil, "/p"),
      ("https://h.example:", "https", "h.example", "", ""),
      ("acme.okta.com/a?u=https://b", nil, "", nil, "acme.okta.com/a?u=https://b"),
      ("https:/h.example", nil, "", nil, "https:/h.example"),
      ("", nil, "", nil, ""), (" \n", nil, "", nil, ""),
      (" https://h.example/p \n", "https", "h.example", nil, "/p"),
      (" h.example/p\n", nil, "", nil, "h.example/p"),
    ] as [(String, String?, String, String?, String)]
  )
  func parts(text: String, scheme: String?, host: String, port: String?, path: String) {
    let url = url(text)
    #expect(url.scheme == scheme)
    #expect(url.host == host)
    #expect(url.port == port)
    #expect(url.path == path)
  }

  @Test(
    "query and fragment end where RFC 3986 says",
    arguments: [
      ("https://h/p?q", "q", nil), ("https://h?q", "q", nil), ("https://h/p#f?x", nil, "f?x"),
      ("https://h/p?a=b?c#f", "a=b?c", "f"), ("https://h/p?", "", nil), ("https://h", nil, nil),
    ] as [(String, String?, String?)]
  )
  func tail(text: String, query: String?, fragment: String?) {
    #expect(url(text).query == query)
    #expect(url(text).fragment == fragment)
  }

  @Test("a part's place is that of its bytes")
  func ranges() {
    let text = "https://id.example:8443/realms/größe?q#f"
    let url = url(text)
    let bytes = Array(text.utf8)
    func slice(_ range: SourceRange) -> String {
      String(decoding: bytes[range.start - Self.start..<range.end - Self.start], as: UTF8.self)
    }
    #expect(slice(url.schemeRange) == "https")
    #expect(slice(url.hostRange) == "id.example")
    #expect(slice(url.portRange) == "8443")
    #expect(slice(url.pathRange) == "/realms/größe")
    #expect(slice(url.queryRange) == "q")
    #expect(slice(url.fragmentRange) == "f")
    #expect(slice(url.textRange) == text)
  }

  @Test(
    "what may be a secret is not shown",
    arguments: [
      ("https://name:word@h.example/p", "https://***"),
      ("name:word@h.example/p", "***"), ("http://u:word/p", "http://***"),
      ("https://h.example/?client_secret=word", "https://***"),
      ("GOCSPX-authcfgexampleauthcfgexample", "***"),
      ("https://h.example/p?q", "https://h.example/p?q"),
      ("people@h.example", "***"), (" https://h.example?q\n", "https://h.example?q"),
    ]
  )
  func description(text: String, shown: String) {
    #expect(url(text).description == shown)
  }

  @Test(
    "the own machine is recognised",
    arguments: [
      ("http://localhost", true), ("http://LOCALHOST.:80", true), ("http://a.localhost/", true),
      ("http://127.8.9.10", true), ("http://[::1]/", true), ("http://127.0.0.1.example.com", false),
      ("http://localhost.example.com", false), ("http://10.0.0.1", false),
    ]
  )
  func loopback(text: String, isLoopback: Bool) {
    #expect(url(text).isLoopback == isLoopback)
  }
}
