import Diagnostics
import Foundation
import Linting
import Reporting
import Rules
import Testing
import TestSupport

/// What holds for every rule, whatever it looks for.
@Suite struct CatalogTests {
  private static let rules = RuleCatalog.standard.entries.map(\.description)

  @Test("every rule has a folder of fixtures and every folder a rule")
  func folders() {
    #expect(Self.rules.map(\.name).sorted() == Fixture.names(in: "Rules"))
  }

  @Test("names are unique, kebab case, and say what the problem is", arguments: rules.map(\.name))
  func names(_ name: String) {
    #expect(Self.rules.count { $0.name == name } == 1)
    #expect(name.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil)
    for word in ["no-", "disallow", "check-", "require-", "invalid-config"] {
      #expect(!name.hasPrefix(word), "a name reads after 'allow'")
    }
  }

  @Test("the summary is one sentence", arguments: rules.map(\.name))
  func summary(_ name: String) throws {
    let rule = try #require(Self.rules.first { $0.name == name })
    #expect(rule.summary.hasSuffix("."))
    #expect(rule.summary.count <= 150, "\(rule.summary.count) characters")
    #expect(!rule.summary.dropLast().contains(". "), "two sentences")
    #expect(rule.summary.first?.isUppercase == true)
  }

  @Test("messages keep the house style", arguments: RuleCase.all("bad"))
  func style(_ example: RuleCase) async throws {
    let run = await example.lint(["--format", "json"])
    for finding in try LintDocument.decode(run.output).diagnostics {
      for message in [finding.message] + finding.notes.map(\.message) {
        #expect(message.first?.isUppercase != true || message.startsWithProperName, "\(message)")
        #expect(!message.hasSuffix("."), "\(message)")
        #expect(!message.contains("\n"), "\(message)")
      }
    }
  }

  @Test("a comment in the place of each mark silences it", arguments: RuleCase.all("bad"))
  func suppression(_ example: RuleCase) async throws {
    guard example.files == [example.name], !example.name.hasSuffix(".json") else { return }
    let text = try example.text(of: example.name)
    // Behind such a place nothing is read, comments included.
    let unread = ["# ! syntax-error", "# ! exceeded-limit"]
    guard text.contains("# ! "), !unread.contains(where: text.contains) else { return }
    let silenced = text.replacing(/# ! (.*)/) { "# authcfg: ignore[\($0.1)]" }
    let run = await CommandRun(
      ["lint", "-", "--stdin-filename", example.name, "--format", "json"] + example.options,
      in: example.folder,
      standardInput: Array(silenced.utf8)
    )
    let document = try LintDocument.decode(run.output)
    #expect(document.diagnostics.map(\.rule) == [])
    #expect(document.summary.suppressed > 0)
  }

  @Test("the report does not depend on the order or the number of the tasks")
  func determinism() async {
    let folder = Fixture.path("Rules")
    let first = await CommandRun(["lint", "."], in: folder)
    for _ in 0..<5 {
      #expect(await CommandRun(["lint", "."], in: folder).text == first.text)
    }
  }
}

extension String {
  /// Whether the first word is a name that keeps its capital: of a product, a field or a standard.
  fileprivate var startsWithProperName: Bool {
    [
      "Helm", "Houston", "Okta", "Entra", "Cognito", "Auth0", "Google", "GitHub", "Kubernetes",
      "YAML", "OAuth", "OpenID", "RFC", "Keycloak", "AD FS", "AADSTS", "HTTP", "Microsoft", "Go",
      "Astronomer", "JSON", "URL", "URI", "SCIM", "Secret", "AWS", "API", "DNS", "UTF", "NODE_ENV",
      "AUTH_", "ConfigMap", "Dex", "IAM", "Airflow", "Astro", "Amundsen", "Flyte",
    ].contains { hasPrefix($0) }
  }
}
