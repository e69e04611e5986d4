import Diagnostics

/// Keeps what was typed out of the parser's own messages, which repeat the argument they stumble
/// over: somebody who types a secret by mistake must not find it in a build log as well.
struct ArgumentSecrecy {
  private let arguments: [String]

  /// Takes the whole command line without the program's name.
  init(_ arguments: [String]) {
    self.arguments = arguments
  }

  /// `message` without any argument that may be a secret; only commands that take secrets or settings
  /// (`--set`), or look as if they were meant to, are concerned.
  func cleaned(_ message: String) -> String {
    let takesSecrets = ["render", "hash", "generate"].contains { arguments.contains($0) }
    guard takesSecrets || arguments.contains(where: { $0.hasPrefix("--se") }) else {
      return message
    }
    return arguments.dropFirst().reduce(message) { message, argument in
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count == 2 ? String(parts[1]) : ""
      let name = String(parts[0])
      let shown = Self.isOptionName(name) ? name : "…"
      return message.hiding(argument, behind: shown).hiding(name, behind: shown)
        .hiding(value, behind: "…")
    }
  }

  /// Whether `text` is spelled as the options are, in small letters.
  private static func isOptionName(_ text: String) -> Bool {
    if text.utf8.count == 2, text.first == "-" { return true }
    return text.hasPrefix("--")
      && text.utf8.allSatisfy { $0.isLowercase || $0 == UInt8(ascii: "-") }
  }
}

extension String {
  fileprivate func hiding(_ text: String, behind mark: String) -> String {
    text.isEmpty ? self : replacing("'\(text)'", with: "'\(mark)'")
  }
}
