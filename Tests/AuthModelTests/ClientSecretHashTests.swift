import AuthModel
import Diagnostics
import Testing

@Suite struct ClientSecretHashTests {
  /// The hash of `foobar` that Flyte had built in until 1.1.44.
  private static let raw = "$2a$10$IxMdI6d.LIRZPpSfEwNoeu4rY3FhDREsxFJXikcgdRRAStxUlsuEO"
  private static let encoded = Base64.encode(raw.utf8)

  private static func encode(_ text: some StringProtocol) -> String { Base64.encode(text.utf8) }

  @Test(
    "a bcrypt hash in base64 is right, whatever Go drops beside it",
    arguments: [
      "\(encoded)", "'\(encoded)'", "|\n    \(encoded)",
      "|\n    \(encoded.prefix(76))\n    \(encoded.suffix(4))",
      encode(raw + "\n"), encode(raw + "\r\n"), encode(raw.replacing("$2a$", with: "$2b$")),
      encode(raw.replacing("$2a$", with: "$2y$")), encode(raw.replacing("$2a$", with: "$2$")),
      "JDJhJDA2JGQ2UFFuMlFBRlUzY0w1VjhNRGtldXVrNjN4dWJxVXhOeGp0ZlB3LkZjOU1nVjZ2cG15T0l5",
    ]
  )
  func right(spelling: String) throws {
    let hash = try secretValue(spelling).hash
    #expect(hash.isRight)
    #expect(hash.wrapping == [.base64])
    #expect(hash.illegalByte == nil)
    #expect(hash.mended == nil)
  }

  @Test(
    "what is wrapped around a hash is told apart, and mended by cutting and encoding",
    arguments: [
      ("\(raw)", [], true), ("\"\(raw)\"", [], true),
      ("b'\(encoded)'", [.bytesLiteral, .base64], true),
      ("b'\(raw)'", [.bytesLiteral], true), ("'b\"\(raw)\"'", [.bytesLiteral], true),
      ("\"'\(encoded)'\"", [.quotes, .base64], true), ("'\"\(raw)\"'", [.quotes], true),
      ("\"\(encode(raw + "\n").dropLast(2))\"", [.unpaddedBase64], true),
      ("'flyte:\(raw)'", [.accountName], true), ("\":\(raw)\"", [.accountName], true),
      ("\"b'\(encoded)'\\n\"", [.bytesLiteral, .base64], false),
      ("|\n    b'\(encoded)'", [.bytesLiteral, .base64], false),
      (encode(encoded), [.base64, .base64], false),
      (encode(encoded + "\n"), [.base64, .base64], false),
      (encode("b'\(raw)'"), [.base64, .bytesLiteral], false),
      (encode("b'\(raw)'\n"), [.base64, .bytesLiteral], false),
      (encode(":\(raw)\n\n"), [.base64, .accountName], false),
      ("\(encoded.prefix(76))\n    \(encoded.suffix(4))", [.blanks, .base64], false),
      ("\" \(encoded)\"", [.blanks, .base64], false), ("'\(raw) '", [], true),
    ] as [(String, [HashWrapping], Bool)]
  )
  func wrapped(spelling: String, wrapping: [HashWrapping], isMended: Bool) throws {
    let (file, value) = try secretText(spelling)
    let hash = value.hash
    #expect(!hash.isRight)
    #expect(hash.wrapping == wrapping)
    #expect(hash.core == .bcrypt(cost: 10))
    #expect((hash.mended != nil) == isMended)
    guard let mended = hash.mended, let range = value.textRange else { return }
    let bytes = file.bytes(after: [Edit(range, with: mended)])
    let (_, after) = try secretText(in: bytes)
    #expect(after.hash.isRight)
  }

  @Test(
    "what is inside is told apart",
    arguments: [
      (encode("\(raw.dropLast())"), .tooShort, nil),
      (encode("\(raw.dropLast())\n"), .tooShort, nil),
      ("\(raw.dropLast(9))", .tooShort, 0), (encode("$2b$"), .wrongCost, nil),
      (encode(raw.replacing("$10$", with: "$03$")), .wrongCost, nil),
      (encode(raw.replacing("$10$", with: "$32$")), .wrongCost, nil),
      (encode(raw.replacing("$10$", with: "$9$")), .wrongCost, nil),
      (encode(raw.replacing("EO", with: "E=")), .wrongCharacter, nil),
      (encode("$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjlO"), .otherAlgorithm, nil),
      ("'$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$hash'", .otherAlgorithm, 0),
      ("correct-horse", .text, 7), ("password", .text, nil), ("'b''secret'''", .text, 1),
      (encode("password"), .text, nil), ("''", .text, nil), ("'$2'", .text, 0),
    ] as [(String, ClientSecretHash.Core, Int?)]
  )
  func cores(spelling: String, core: ClientSecretHash.Core, illegalByte: Int?) throws {
    let hash = try secretValue(spelling).hash
    #expect(hash.core == core)
    #expect(hash.illegalByte == illegalByte)
    #expect(!hash.isRight)
    #expect(hash.mended == nil)
  }

  @Test("long texts with much to unwrap are given up soon", arguments: ["b'", "'\"", ":", " "])
  func longTexts(piece: String) throws {
    for count in [300, 100_000] {
      let text = String(repeating: piece, count: count).replacing("'", with: "''")
      #expect(try secretValue("'\(text)'").hash.core == .text)
    }
  }

  @Test(
    "a hash is compared with the secret as Flyte's client sends it",
    arguments: [
      ("foobar", .matches), ("\"foobar\\n\"", .matches), ("\" foobar\\t\\r\\n\"", .matches),
      ("\"\\u00A0foobar\\u2003\\u0085\"", .matches), ("'foo bar'", .differs), ("Foobar", .differs),
      ("\"foobar\\0\"", .unverified(.containsNUL)),
    ] as [(String, HashPair.Verdict)]
  )
  func verdicts(spelling: String, verdict: HashPair.Verdict) throws {
    for hash in [Self.encoded, Self.raw, "b'\(Self.encoded)'"] {
      let pair = try #require(secretValue(spelling).pair(with: secretValue("\"\(hash)\"").hash))
      #expect(pair.verify() == verdict)
      #expect(pair.cost == 10)
    }
  }

  @Test("a hash that was made with the line feed of 'echo' is known")
  func lineFeed() throws {
    let hash = try secretValue("$2b$04$UfCBzcwtDvwJ3J6AyEc7DOiDxwz4GfHKS98lHIF1QZh5DVSZOUTLi").hash
    for spelling in ["foobar", "\"foobar\\n\""] {
      let pair = try #require(secretValue(spelling).pair(with: hash))
      #expect(pair.verify() == .differs)
      #expect(pair.withLineFeed?.verify() == .matches)
    }
  }

  @Test("pairs are equal if their bytes are")
  func equality() throws {
    let pairs = try [
      ("foobar", Self.encoded), ("\"foobar\\n\"", "b'\(Self.encoded)'"), ("other", Self.encoded),
      ("foobar", Self.encode(Self.raw.replacing("$10$", with: "$11$"))),
    ].map { try secretValue($0).pair(with: secretValue("\"\($1)\"").hash) }
    #expect(pairs[0] == pairs[1])
    #expect(Set(pairs).count == 3)
    #expect(try secretValue("' '").pair(with: secretValue(Self.encoded).hash) == nil)
    #expect(try secretValue("foobar").pair(with: secretValue("foobar").hash) == nil)
  }

  @Test("neither a hash nor a pair is printed")
  func silence() throws {
    let hash = try secretValue(Self.encoded).hash
    let pair = try secretValue("foobar").pair(with: hash)
    for subject in [hash, pair as Any, [pair]] as [Any] {
      var text = String(describing: subject) + String(reflecting: subject)
      dump(subject, to: &text)
      #expect(!text.contains("foobar") && !text.contains("102") && !text.contains("IxMd"))
    }
  }
}
