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
    guard word.count <= 11 else { return nil }
    self.init(rawValue: String(decoding: word.map(\.inLowercase), as: UTF8.self))
  }

  /// Whether a heredoc may follow.
  var takesTexts: Bool { self == .add || self == .copy || self == .run }
}
