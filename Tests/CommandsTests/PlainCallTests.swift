import ArgumentParser
import Testing

@testable import Commands

@Suite("A command line without options")
struct PlainCallTests {
  @Test(
    "words alone ask for the same with and without the parser",
    arguments: [[], ["values.yaml"], ["a.yaml", "folder", "c.env"], ["help"], [""]]
  )
  func isTheSame(words: [String]) throws {
    let parsed = try #require(try AuthcfgCommand.parseAsRoot(["lint"] + words) as? LintCommand)
    guard case .lint(let plain) = PlainCall(["lint"] + words) else {
      Issue.record("taken for something else")
      return
    }
    #expect(text(of: plain) == text(of: parsed.request))
    #expect(text(of: plain).contains("nodes"), "the limits are part of the comparison")
  }

  @Test(
    "what may be an option is left to the parser",
    arguments: [
      ["lint", "--fix", "a.yaml"], ["lint", "a.yaml", "-"], ["lint", "-f", "a.yaml"],
      ["lint", "a", "--help"],
      ["diff", "a.yaml", "b.yaml"], ["diff", "--git", "HEAD"], ["rules"], ["--version"], [],
    ]
  )
  func isLeft(arguments: [String]) {
    if case .some = PlainCall(arguments) { Issue.record("taken without the parser") }
  }

  @Test("git's call is known by its form, whatever the path is called")
  func isGit() {
    let rest = ["/tmp/a", "0123abc", "100644", "b.yaml", ".", "100644"]
    for path in ["values.yaml", "--fix", "-"] {
      guard case .gitDriver(let call) = PlainCall(["diff", path] + rest) else {
        Issue.record("\(path) is not taken")
        continue
      }
      #expect(call.path == path)
    }
  }

  private func text(of request: LintRequest) -> String {
    var text = ""
    dump(request, to: &text)
    return text.lowercased()
  }
}
