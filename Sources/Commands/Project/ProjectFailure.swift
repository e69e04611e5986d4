/// Why a project cannot be taken, a sentence each.
struct ProjectFailure: Error {
  let messages: [String]

  init(_ messages: [String]) {
    self.messages = messages
  }
}
