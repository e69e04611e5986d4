import Bcrypt
import Foundation
import TestSupport
import Testing

/// Comparison with Python's bcrypt, in both directions.
@Suite struct BcryptOracleTests {
  private struct Question: Encodable {
    let secret: String
    let hash: String
  }

  private struct Answer: Decodable {
    let matches: Bool
    let hash: String
  }

  /// Secrets of text and of any bytes but NUL, many as long as bcrypt takes them or almost.
  private static func secrets(using generator: inout SeededGenerator) -> [[UInt8]] {
    let letters = "abcXYZ019 -_$%&\"'\\/+=:.äßéñ€漢字😀\u{7F}\t"
    let texts = (0..<80).map { round -> [UInt8] in
      let text = Array(generator.text(of: letters, count: 1...90).utf8)
      return round.isMultiple(of: 3) ? text : Array(text.prefix(70 + round % 3))
    }
    let bytes = (0..<40).map { _ in
      (0..<Int.random(in: 1...72, using: &generator)).map { _ in
        UInt8.random(in: 1...0xFF, using: &generator)
      }
    }
    let edges = [71, 72].flatMap { count in
      [0x61, 0xFF, 0x80].map { [UInt8](repeating: $0, count: count) }
    }
    return (texts + bytes + edges).map { Array($0.prefix(72)) }
  }

  @Test("Python takes our hashes for those of the same secrets, and we take Python's")
  func bothWays() throws {
    var generator = SeededGenerator(seed: 42)
    let secrets = Self.secrets(using: &generator)
    #expect(secrets.count { $0.count == 72 } >= 10)
    let ours = try secrets.map { try BcryptHash(of: $0, cost: 4, using: &generator).text }
    let answers: [Answer] = try PythonOracle.ask(
      "bcrypt_hashes.py",
      zip(secrets, ours).map { secret, hash in
        Question(
          secret: Data(secret).base64EncodedString(),
          hash: String(decoding: hash, as: UTF8.self)
        )
      }
    )
    for (index, (secret, answer)) in zip(secrets, answers).enumerated() {
      #expect(answer.matches, "secret \(index)")
      let versions = ["$2b$", "$2a$", "$2y$", "$2x$", "$2$"]
      let text = versions[index % versions.count] + answer.hash.dropFirst(4)
      let theirs = try BcryptHash(text.utf8)
      #expect(theirs.verdict(on: secret) == .matches, "secret \(index), \(text.prefix(4))")
      let other = secret.dropLast() + [secret[secret.count - 1] ^ 2]
      #expect(theirs.verdict(on: other) != .matches, "secret \(index)")
    }
  }
}
