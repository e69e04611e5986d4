import AuthModel
import Diagnostics
import Testing

@Suite struct SecretValueTests {
  private static let hidden = "correct-horse-battery"

  private struct Holder {
    let value: SecretValue
    let maybe: SecretValue?
    let list: [SecretValue]
    let table: [String: SecretValue]
  }

  private enum Choice {
    case one(SecretValue)
  }

  @Test("a secret is in nothing that Swift prints")
  func silence() throws {
    let value = try secretValue(Self.hidden)
    let holder = Holder(value: value, maybe: value, list: [value], table: ["key": value])
    let items = try secretItems("stringData:\n  key: \(Self.hidden)")
    let subjects: [Any] = [
      value, Optional(value) as Any, [value], ["key": value], (value, value), holder,
      Choice.one(value), Result<SecretValue, any Error>.success(value), items, items[0],
    ]
    for subject in subjects {
      var text = String(describing: subject) + String(reflecting: subject) + "\(subject)"
      dump(subject, to: &text)
      print(subject, to: &text)
      debugPrint(subject, to: &text)
      #expect(!text.isEmpty)
      #expect(!text.contains(Self.hidden))
      // As numbers, in the order of the bytes.
      let numbers = Self.hidden.utf8.prefix(4).map(String.init)
      #expect(!text.contains(numbers.joined(separator: ", ")))
      #expect(!text.contains(numbers.joined(separator: "\n")))
    }
  }

  @Test(
    "white space",
    arguments: [
      ("plain", false, false, false), (#""end\n""#, true, true, false),
      (#""end\r\n""#, true, true, false), (#"" start""#, false, true, false),
      (#""end\t""#, false, true, false), (#""two words""#, false, false, true),
      (#""two words\n""#, true, true, true), (#""\n""#, true, true, false),
      (#""""#, false, false, false),
    ]
  )
  func whiteSpace(spelling: String, newline: Bool, surrounding: Bool, inner: Bool) throws {
    let value = try secretValue(spelling)
    #expect(value.hasTrailingNewline == newline)
    #expect(value.hasSurroundingWhitespace == surrounding)
    #expect(value.hasInnerWhitespace == inner)
  }

  @Test(
    "base64 of readable text is recognised",
    arguments: [
      "Y29ycmVjdC1ob3JzZS1iYXR0ZXJ5", "c2VjcmV0dA==", "dXNlcjpwYXNzd29yZA==", "c2VjcmV0LXRleHQK",
    ]
  )
  func encodedText(text: String) throws {
    #expect(try secretValue("\"\(text)\"").isEncodedText)
    #expect(try secretValue("\"\(text)\\n\"").isEncodedText)
  }

  @Test(
    "what only looks like base64 is not",
    arguments: [
      "password", "0oa1b2c3d4e5f6g7h8i9", "0123456789abcdef0123456789abcdef", "YQ==", "",
      "eyJrIjoiZXhhbXBsZSIsIm4iOiJob3VzdG9uIn0=", "3q2+7w8xK0mZpQ5tVnYcHg==", "c2VjcmV0dR==",
      "administratorpassword123", "c2VjcmV0LXRleHQtd2l0aC1ibGFua3M",
    ]
  )
  func notEncodedText(text: String) throws {
    #expect(try !secretValue("\"\(text)\"").isEncodedText)
  }

  @Test(
    "random letters and digits are never taken for base64 of text",
    arguments: [16, 32, 40, 64]
  )
  func randomLetters(count: Int) throws {
    var generator = SystemRandomNumberGenerator()
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
    let values = (0..<300).map { _ in
      "  k\(UInt64.random(in: .min ... .max, using: &generator)): \""
        + String((0..<count).map { _ in letters.randomElement(using: &generator) ?? "a" }) + "\"\n"
    }
    let items = try secretItems("stringData:\n" + values.joined())
    // By chance one value of 16 characters in a hundred thousand is.
    #expect(items.count { $0.value?.isEncodedText == true } <= (count == 16 ? 1 : 0))
  }

  @Test(
    "the place for the '-' of a block scalar is exact",
    arguments: [
      ("|\n    text", true), (">\n    text", true), ("|-\n    text", false),
      ("|+\n    text", false),
      ("|2\n      text", false), ("text", false), ("| # comment\n    text", true),
    ]
  )
  func chomping(spelling: String, isThere: Bool) throws {
    let value = try secretValue(spelling)
    #expect((value.chompingPlace != nil) == isThere)
    if let place = value.chompingPlace { #expect(place.start == value.range.start + 1) }
  }

  @Test(
    "a URL with a password",
    arguments: [
      ("smtp://user:word@mail.example.com", true), ("smtp://user@mail.example.com", false),
      ("https://mail.example.com:8443/a@b", false), ("https://a:$(WORD)@mail.example.com", false),
      ("https://mail.example.com", false), ("user:word@mail.example.com", false),
      ("https://user:@mail.example.com", false),
    ]
  )
  func urlWithPassword(url: String, hasOne: Bool) throws {
    #expect(try secretValue(url).isURLWithPassword == hasOne)
  }
}
