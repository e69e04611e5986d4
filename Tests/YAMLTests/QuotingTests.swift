import Testing
import YAML

@Suite struct QuotingTests {
  @Test(
    "text that YAML 1.1 or 1.2 takes for something else is quoted",
    arguments: [
      "", "y", "Y", "n", "N", "yes", "Yes", "YES", "no", "on", "Off", "true", "TRUE", "False",
      "null", "Null", "NULL", "~", "<<", "=", "0", "-1", "+12", "0123", "0o17", "0b101", "0xBEEF",
      "1_000", "1.5", ".5", "1.", "-1.5e+10", "6e3", "12:30:45", "1:30", "190:20:30.15", ".inf",
      "-.Inf", "+.INF", ".nan", ".NaN", ".NAN", "2001-12-14", "2001-1-4T1:2:3Z",
      "2001-12-14 21:59:43", " a", "a ", "\ta", "a\t", "a: b", "a:", "a #b", "#a", "- a", "-", "?",
      "[a", "{a}", "&a", "*a", "!a", "|", ">", "'a", "\"a", "%a", "@a", "`a", "---", "--- a", "...",
      "a\nb", "\u{1}", "a\u{85}b", "a\u{2028}b", "\u{FEFF}a", ",a",
    ]
  )
  func quoted(_ text: String) {
    #expect(needsQuotes(text))
  }

  @Test(
    "text that can only be a string is left alone",
    arguments: [
      "a", "yEs", "nope", "a b", "https://acme.okta.com/x?y=1#z", "0oa1", "1.2.3", "10.0.0.1",
      "-flag", "--flag", "?x", ":x", "a,b", "a[0]", "it's", "0x", "1e", "e5", "v1", "1-2-3",
      "2001-12-14x", "équipe", "日本", "12h", "a#b", "key:value", "1.5.", "_", "08:00-17:00",
    ]
  )
  func plain(_ text: String) {
    #expect(!needsQuotes(text))
  }
}
