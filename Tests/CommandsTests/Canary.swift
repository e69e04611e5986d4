import Diagnostics
import Foundation

/// A secret that is planted to see whether it comes out.
struct Canary {
  /// Twenty-four letters and digits that stand nowhere else.
  let text: String

  init(using generator: inout some RandomNumberGenerator) {
    let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789")
    var text: String
    // It is planted as a key as well, and a key is told from a name by its looks alone.
    repeat {
      text = String((0..<24).map { _ in letters.randomElement(using: &generator) ?? "x" })
    } while KeyText.isName(text.utf8.span)
    self.text = text
  }

  /// The canary as `data` of a Secret has it.
  var base64: String { Data(text.utf8).base64EncodedString() }

  /// The form in which some piece of the canary, eight characters long, stands in `output`.
  func leak(in output: String) -> String? {
    spellings.first { _, spelling in
      let letters = Array(spelling)
      return (0...max(0, letters.count - 8)).contains { start in
        output.contains(String(letters[start..<min(letters.count, start + 8)]))
      }
    }?.form
  }

  /// What a secret may be turned into: itself, base64 at each of the three places it may start in a
  /// group of bytes, hexadecimal, percent-encoding.
  private var spellings: [(form: String, spelling: String)] {
    let bytes = Array(text.utf8)
    let shifted = (0..<3).map { shift in
      let padded = [UInt8](repeating: 0x20, count: shift) + bytes
      let encoded = Data(padded).base64EncodedString()
      return ("base64 shifted by \(shift)", String(encoded.dropFirst(4).dropLast(4)))
    }
    let hexadecimal = bytes.map { String(format: "%02x", $0) }.joined()
    let percent = bytes.map { String(format: "%%%02X", $0) }.joined()
    return [("itself", text)] + shifted
      + [
        ("hexadecimal", hexadecimal), ("HEXADECIMAL", hexadecimal.uppercased()),
        ("percent-encoded", percent),
      ]
  }
}
