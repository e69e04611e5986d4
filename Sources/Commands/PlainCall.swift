/// A command line without any option, as hooks and git write it.
///
/// For those the parser would take longer to learn every option than a file takes to be judged.
enum PlainCall {
  case lint(LintRequest)
  case gitDriver(GitDriverCall)

  /// Takes `arguments`, without the program's name; `nil` if the parser has to.
  init?(_ arguments: [String]) {
    let words = Array(arguments.dropFirst())
    switch arguments.first {
    case "lint" where !words.contains { $0.hasPrefix("-") }:
      self = .lint(LintRequest(paths: words))
    case "diff":
      guard let call = GitDriverCall(words) else { return nil }
      self = .gitDriver(call)
    default:
      return nil
    }
  }

  /// Does what was asked for.
  func run() async throws {
    switch self {
    case .lint(let request): try await request.run()
    case .gitDriver(let call): await call.answer()
    }
  }
}
