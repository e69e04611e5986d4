import Foundation
import TestSupport
import Testing

@Suite struct ReviewCommentTests {
  /// What a review comment becomes once it is rendered.
  private struct Page: Decodable {
    let tags: [String]
    let cells: [String]
    let summaries: [String]
    let openText: String
    let isClosed: Bool
  }

  private struct Comment: Encodable {
    let text: String
  }

  /// The tags that authcfg writes itself, and no attribute.
  private static let tags: Set = [
    "p", "strong", "ul", "li", "code", "br", "details", "summary", "table", "thead", "tbody", "tr",
    "th", "td",
  ]

  private func render(_ texts: [String]) throws -> [Page] {
    try PythonOracle.ask("render_markdown.py", texts.map(Comment.init))
  }

  @Test("the comments of all cases are rendered as meant")
  func cases() async throws {
    var texts: [String] = []
    for example in ChangeCase.all {
      texts.append(await example.compare(["--format", "markdown"]).text)
    }
    for page in try render(texts) where !page.openText.contains("no changes") {
      #expect(Self.tags.isSuperset(of: page.tags), "\(page.tags)")
      #expect(page.isClosed)
      #expect(page.summaries.count == 1)
      #expect(page.cells.count.isMultiple(of: 4) && page.cells.count > 4)
      #expect(page.openText.hasPrefix("authcfg: "))
    }
  }

  private static let hostile = [
    "a|b", "<img src=x onerror=alert(1)>", "</details><b>", "**bold** _it_ ~~no~~", "`code` ``",
    "[x](https://evil.example.com)", "![x](y)", "@everyone", "#1", "a\\|b", "&lt;", "$(x)",
    "<!-- x",
    "| --- |", "- item", "a  b", "``` x", "https://a.example.com/<b>|x",
  ]

  @Test("text of files stays text", arguments: hostile)
  func text(_ text: String) async throws {
    let folder = try TemporaryFolder()
    let spelled = text.replacing("'", with: "''")
    for (name, value) in [("old.yaml", "plain"), ("new.yaml", spelled)] {
      try folder.write(
        """
        astronomer:
          houston:
            config:
              auth:
                openidConnect:
                  okta:
                    displayName: '\(value)'
        """,
        to: name
      )
    }
    let run = await CommandRun(
      ["diff", "old.yaml", "new.yaml", "--format", "markdown"],
      in: folder.path
    )
    let page = try #require(try render([run.text]).first)
    #expect(Self.tags.isSuperset(of: page.tags), "\(page.tags)")
    #expect(page.cells.count == 8)
    // What stands behind an '@' may be a host, and a password before it.
    let shown = text.contains("@") ? "***A" : text
    #expect(page.cells.last == "\(shown)\nnew.yaml:7")
  }

  @Test("a comment is cut before it is too long, and says how much is missing")
  func limit() async throws {
    let folder = try TemporaryFolder()
    for (name, count) in [("old.yaml", 0), ("new.yaml", 1)] {
      let lines = (0..<2000).map { "    key\($0): \($0 + count)\n" }
      try folder.write("astronomer:\n  houston:\n    config: {}\n" + lines.joined(), to: name)
    }
    let run = await CommandRun(
      ["diff", "old.yaml", "new.yaml", "--format", "markdown"],
      in: folder.path
    )
    #expect(run.text.utf8.count <= 60_000)
    let page = try #require(try render([run.text]).first)
    let shown = page.cells.count / 4 - 1
    #expect(shown > 100)
    #expect(page.openText.contains("2000 changes"))
    #expect(run.text.contains("\(2000 - shown) more changes did not fit in here"))
    #expect(page.isClosed)
  }
}
