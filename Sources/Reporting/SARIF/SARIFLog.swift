public import Diagnostics

/// The report as SARIF 2.1.0 (OASIS), with what code scanning of GitHub asks for on top.
///
/// Columns count Unicode scalars. No line of a file is quoted, and a fix that moves text is left out,
/// so that nothing hidden comes out. What comments or a baseline silence is there, marked as suppressed: a finding that
/// is merely left out would count as mended, and as new the next time.
public struct SARIFLog: Encodable, Sendable {
  private let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  private let version = "2.1.0"
  private let runs: [SARIFRun]

  private enum CodingKeys: String, CodingKey {
    case version, runs
    case schema = "$schema"
  }

  /// Writes `report` down; `rules` are all that the tool of the version `toolVersion` has, and `category`
  /// tells the log from others of the same commit.
  public init(
    _ report: LintReport,
    rules: [RuleDescription],
    toolVersion: String,
    category: String? = nil
  ) {
    runs = [SARIFRun(report, rules, toolVersion: toolVersion, category: category)]
  }
}

/// What one tool found in one run.
struct SARIFRun: Encodable {
  let tool: Tool
  let automationDetails: AutomationDetails?
  let columnKind = "unicodeCodePoints"
  let results: [SARIFResult]

  struct Tool: Encodable {
    let driver: Driver
  }

  /// The category; code scanning wants a slash behind it.
  struct AutomationDetails: Encodable {
    let id: String
  }

  struct Driver: Encodable {
    let name = "authcfg"
    let semanticVersion: String
    let rules: [SARIFRule]
  }

  init(
    _ report: LintReport,
    _ rules: [RuleDescription],
    toolVersion: String,
    category: String?
  ) {
    automationDetails = category.map { AutomationDetails(id: "\($0)/") }
    tool = Tool(driver: Driver(semanticVersion: toolVersion, rules: rules.map(SARIFRule.init)))
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.name, $0) })
    let suppressed = Set(report.suppressed)
    let known = report.known.map { Set($0) }
    let all = (report.diagnostics + report.suppressed + (report.known ?? [])).sorted()
    var lines = LineCache(report)
    let findings = LocatedFinding.all(all, in: report)
    results = zip(findings, Fingerprint.all(all, in: report)).map { finding, fingerprint in
      SARIFResult(
        finding,
        fingerprint,
        ruleIndex: indices[finding.diagnostic.rule],
        isSuppressed: suppressed.contains(finding.diagnostic),
        isKnown: known?.contains(finding.diagnostic),
        report,
        &lines
      )
    }
  }
}

/// What is known of a rule.
struct SARIFRule: Encodable {
  let id: String
  let name: String
  let shortDescription: SARIFText
  let fullDescription: SARIFText
  let help: SARIFText
  let defaultConfiguration: Configuration
  let properties: Properties

  struct Configuration: Encodable {
    let level: String
  }

  struct Properties: Encodable {
    let tags: [String]
    let precision = "high"
    let problemSeverity: String
    let securitySeverity: String?

    enum CodingKeys: String, CodingKey {
      case tags, precision
      case problemSeverity = "problem.severity"
      case securitySeverity = "security-severity"
    }
  }

  init(_ rule: RuleDescription) {
    id = rule.name
    name = rule.name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined()
    shortDescription = SARIFText(rule.summary)
    // Code scanning cuts texts off behind 1024 characters.
    fullDescription = SARIFText(String(rule.summary.prefix(1024)))
    let whole = [rule.summary, rule.documentation].filter { !$0.isEmpty }.joined(separator: "\n\n")
    help = SARIFText(whole, markdown: whole)
    defaultConfiguration = Configuration(level: rule.severity.rawValue)
    let isOfSecurity = Self.categoriesOfSecurity.contains(rule.category)
    properties = Properties(
      tags: ["authentication", rule.category.lowercased()] + (isOfSecurity ? ["security"] : []),
      problemSeverity: rule.severity == .note ? "recommendation" : rule.severity.rawValue,
      securitySeverity: isOfSecurity ? rule.severity.ofSecurity : nil
    )
  }

  /// The categories of rules that keep somebody out, rather than let the right ones in.
  private static let categoriesOfSecurity: Set = ["AWS", "Clients", "Issuers", "Secrets"]
}

extension Severity {
  /// The number, from 0.1 to 10, that code scanning sorts by: high from 7 on, medium from 4 on.
  fileprivate var ofSecurity: String {
    switch self {
    case .error: "7.5"
    case .warning: "5.0"
    case .note: "2.0"
    }
  }
}

/// A text, be it in Markdown as well.
struct SARIFText: Encodable {
  let text: String
  let markdown: String?

  init(_ text: String, markdown: String? = nil) {
    self.text = text
    self.markdown = markdown
  }
}
