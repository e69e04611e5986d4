import AuthModel
import Testing

/// The verdicts are those of V8 (Node.js 20), with and without the flag `u`.
@Suite struct ECMAScriptPatternTests {
  @Test(
    "what every engine refuses is a fault, and is shown where it is",
    arguments: [
      ("(?i)a", "(?i)"), ("x(?P<x>a)", "(?P"), ("*a", "*"), ("a**", "*"), ("a++", "+"),
      ("a{2,1}", "{2,1}"), ("[z-a]", "z-a"), ("(abc", "("), ("abc)", ")"), ("[abc", "["),
      ("{1}", "{1}"), ("a{1}{2}", "{2}"), ("(?<=a)*", "*"), ("^*", "*"), ("a\\", "\\"),
      ("[\\]", "["), ("(?>a)", "(?>"), ("(?#c)", "(?#"), ("a|*", "*"), ("(?)", "(?)"),
      ("a???", "?"), ("\\b+", "+"), ("(?<1a>b)", "(?<"), ("(?<>b)", "(?<"), ("[--+]", "--+"),
      ("(?x)", "(?x)"), ("é(", "("), ("(?", "(?"),
    ]
  )
  func faults(_ pattern: String, _ shown: String) throws {
    let fault = try #require(ECMAScriptPattern.fault(in: pattern))
    #expect(String(decoding: Array(pattern.utf8)[fault.bytes], as: UTF8.self) == shown)
  }

  @Test(
    "what some engine takes is none",
    arguments: [
      "", "a", "(?<x>a)", "\\k<y>", "a]", "{", "a{", "a{1", "x{,3}", "(?=a)*", "\\A", "\\Z",
      "\\p{L}+", "[[:alpha:]]", "[a-\\d]", "|a", "()", "a??", "\\c", "\\u{1}{2}", "[^]", "[]",
      "[]a]",
      "\\1", "a{99999999999}", "[\\w-z]", "[+--]", "(?i:a)", "(?-i:a)", "\\*", "[*+?(]", "a|^b$",
      "(?<a>x)|(?<a>y)", "(?!a)", "(?<!a)b", "[é-a]", "^airflow-(dev|prod)$",
    ]
  )
  func fine(_ pattern: String) {
    #expect(ECMAScriptPattern.fault(in: pattern) == nil)
  }

  @Test(
    "a long pattern is read once, however many braces it opens",
    .timeLimit(.minutes(5)),
    arguments: ["{a", "\\p{", "{1,"]
  )
  func long(_ part: String) {
    #expect(ECMAScriptPattern.fault(in: String(repeating: part, count: 200_000)) == nil)
  }
}
