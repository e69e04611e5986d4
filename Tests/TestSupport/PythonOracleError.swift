/// Why an oracle gave no answer.
public enum PythonOracleError: Error, CustomStringConvertible {
  /// There is no virtual environment, or only half of one.
  case noEnvironment
  /// The script ended with a failure and said this on stderr.
  case failed(_ script: String, _ message: String)
  /// The script answered another number of questions than were asked.
  case answerCount(_ script: String, _ answers: Int, _ questions: Int)

  /// The reason, and the command that helps.
  public var description: String {
    switch self {
    case .noEnvironment: "no virtual environment .venv; run 'make test', which makes it"
    case .failed(let script, let message): "\(script) failed: \(message)"
    case .answerCount(let script, let answers, let questions):
      "\(script) gave \(answers) answers to \(questions) questions"
    }
  }
}
