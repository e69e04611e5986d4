import Diagnostics

/// The first word of an instruction of a Dockerfile.
///
/// Source: BuildKit, `frontend/dockerfile/command/command.go`.
enum DockerfileKeyword: String, CaseIterable {
  case add
  case arg
  case cmd
  case copy
  case entrypoint
  case env
  case expose
  case from
  case healthcheck
  case label
  case maintainer
  case onbuild
  case run
  case shell
  case stopsignal
  case user
  case volume
  case workdir

  /// The keyword that `word` spells in any case.
  init?(_ word: ArraySlice<UInt8>) {
    let found = Self.spellings.first { _, spelling in
      guard spelling.count == word.count else { return false }
      return zip(word, spelling).allSatisfy { $0.inLowercase == $1 }
    }
    guard let found else { return nil }
    self = found.keyword
  }

  private static let spellings = allCases.map { (keyword: $0, letters: Array($0.rawValue.utf8)) }

  /// Whether a heredoc may follow.
  var takesTexts: Bool { self == .add || self == .copy || self == .run }
}
