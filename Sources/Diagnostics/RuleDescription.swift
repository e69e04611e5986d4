/// What is known of a rule without running it.
public struct RuleDescription: Hashable, Sendable {
  /// The one stable identity: kebab case, names the problem.
  public let name: String
  /// The folder of rules it stands in: `Issuers`.
  public let category: String
  /// What a finding of it means unless the person says otherwise.
  public let severity: Severity
  /// One sentence.
  public let summary: String
  /// The reasons and the exceptions, in Markdown; may be empty.
  public let documentation: String
  /// Whether some of its findings carry a fix.
  public let isFixable: Bool
  /// A file that it reports on, with a marker comment on each line concerned.
  public let badExample: RuleExample
  /// More of these, which are not shown.
  public let furtherBadExamples: [RuleExample]
  /// A file that it must be silent on.
  public let goodExample: RuleExample

  /// Makes the description of the rule called `name`.
  public init(
    name: String,
    category: String,
    severity: Severity,
    summary: String,
    documentation: String,
    isFixable: Bool,
    badExample: RuleExample,
    furtherBadExamples: [RuleExample],
    goodExample: RuleExample
  ) {
    self.name = name
    self.category = category
    self.severity = severity
    self.summary = summary
    self.documentation = documentation
    self.isFixable = isFixable
    self.badExample = badExample
    self.furtherBadExamples = furtherBadExamples
    self.goodExample = goodExample
  }
}

/// A file that documents a rule and tests it.
public struct RuleExample: Hashable, Sendable {
  /// The file's own name: `bad.yaml`.
  public let fileName: String
  /// The whole file.
  public let text: String

  /// The files it consists of; several stand in one text, each behind a line `-- NAME --`.
  public var files: [(name: String, text: String)] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first.flatMap(Self.fileName) != nil else { return [(fileName, text)] }
    return lines.reduce(into: []) { files, line in
      if let name = Self.fileName(line) {
        files.append((name, ""))
      } else if !files.isEmpty {
        files[files.count - 1].text += line + "\n"
      }
    }
  }

  private static func fileName(_ line: Substring) -> String? {
    guard line.hasPrefix("-- "), line.hasSuffix(" --") else { return nil }
    return String(line.dropFirst(3).dropLast(3))
  }

  /// Makes the example in the file called `fileName`.
  public init(fileName: String, text: String) {
    self.fileName = fileName
    self.text = text
  }
}
