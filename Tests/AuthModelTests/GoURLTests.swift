import AuthModel
import Testing

@Suite struct GoURLTests {
  @Test(
    "what Go parses is not refused, whatever it means",
    arguments: [
      "https://flyte.example.com", "flyte.example.com", "flyte.example.com:443", "localhost:8080/x",
      "flyteadmin:80", "https://h:", "https://[::1]:8088/x", "https://u:p@h/x", "/console", "",
      "//h/x",
      "https://<host>/x", "https://h/a b", "https://h/%2F?%zz#x", ".well-known/x:y", "a/b:c",
      "mailto:x",
      "https:///x",
    ]
  )
  func parsed(text: String) {
    #expect(GoURL.refusal(of: text) == nil)
  }

  @Test(
    "what Go refuses is told with its reason",
    arguments: [
      ("192.0.2.4:80/x", "colon"), (":foo", "colon"), (" https://h", "colon"), ("1a:b", "colon"),
      ("https://a b/x", "blank"), ("https://h:port/x", "port"), ("https://[::1]:x", "port"),
      ("https://{host}/x", "character"), ("https://h/%2", "hexadecimal"), ("/%zz", "hexadecimal"),
      ("https://h/\u{7F}", "control"), ("https://h\n", "control"),
    ]
  )
  func refused(text: String, reason: String) {
    #expect(GoURL.refusal(of: text)?.contains(reason) == true)
  }
}
