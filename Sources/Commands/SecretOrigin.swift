/// Where a secret is that a person may not write into the command line: `env:VARIABLE`, `file:PATH` or
/// `-`.
enum SecretOrigin: Hashable {
  case variable(String)
  case file(String)
  case standardInput

  /// Reads `text`, which is to be repeated nowhere: it may be the secret itself.
  init?(_ text: some StringProtocol) {
    if text == "-" {
      self = .standardInput
    } else if text.hasPrefix("env:"), text != "env:" {
      self = .variable(String(text.dropFirst(4)))
    } else if text.hasPrefix("file:"), text != "file:" {
      self = .file(String(text.dropFirst(5)))
    } else {
      return nil
    }
  }
}
