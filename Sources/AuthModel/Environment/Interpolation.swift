import Diagnostics

/// Variables in values, which somebody replaces before the process gets them.
///
/// Sources: compose-spec.io, `12-interpolation.md`; Dockerfile reference, "Environment replacement";
/// Kubernetes API, EnvVar `value`; GitLab, "Use CI/CD variables in other variables"; GitHub, "Contexts".
enum Interpolation {
  /// Whether one stands in the value that is spelled `bytes` at a place of `kind`.
  static func appears(in bytes: ArraySlice<UInt8>, at kind: ProcessEnvironment.Kind) -> Bool {
    switch kind {
    case .composeService, .gitLabPipeline:
      hasReference(in: bytes, escape: UInt8(ascii: "$"), quote: nil, startsName)
    case .container:
      hasReference(in: bytes, escape: UInt8(ascii: "$"), quote: nil) { $0 == UInt8(ascii: "(") }
    case .file, .dockerfile:
      hasReference(in: bytes, escape: UInt8(ascii: "\\"), quote: UInt8(ascii: "'"), startsName)
    case .gitHubWorkflow: bytes.contains(text: "${{")
    case .configMap, .astroDeployment: false
    }
  }

  private static func startsName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "{")
  }

  /// Whether a `$` stands before what `starts` a reference, with no `escape` before it and not between two
  /// of `quote`, be it in double quotes.
  private static func hasReference(
    in bytes: ArraySlice<UInt8>,
    escape: UInt8,
    quote: UInt8?,
    _ starts: (UInt8) -> Bool
  ) -> Bool {
    var isQuoted = false
    var isInDoubleQuotes = false
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes[index + 1]
      if byte == quote, !isInDoubleQuotes {
        isQuoted.toggle()
      } else if isQuoted {
        // All of it is text.
      } else if byte == escape, byte != UInt8(ascii: "$") || next == byte {
        index += 1
      } else if byte == UInt8(ascii: "$"), starts(next) {
        return true
      } else if quote != nil, byte == UInt8(ascii: "\"") {
        isInDoubleQuotes.toggle()
      }
      index += 1
    }
    return false
  }
}
