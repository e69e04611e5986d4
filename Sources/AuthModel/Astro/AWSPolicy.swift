public import Diagnostics
import HelmValues
import YAML

/// A policy of AWS IAM: who may assume a role, or what a role may do.
///
/// Fields and forms: IAM User Guide, "IAM JSON policy elements reference".
public struct AWSPolicy: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The version of the policy language.
  public var version: Located<String>?
  /// What the policy is called.
  public var id: Located<String>?
  /// What it allows and denies.
  public var statements: [AWSStatement] = []
  /// The `Condition` of a statement whose rest is not in the document, as documentation prints it.
  public private(set) var fragment: AWSStatement?

  static let source = "IAM User Guide, IAM JSON policy elements reference"

  /// The elements of a policy.
  public static let fields: [Field<AWSPolicy>] = [
    .string("Id", \.id, "what the policy is called", .facts(source: source)),
    .words(
      "Version",
      \.version,
      ["2012-10-17", "2008-10-17"],
      "the version of the policy language",
      .facts(default: "2008-10-17", source: source)
    ),
    .oneOrMore(
      "Statement",
      \.statements,
      "what the policy allows and denies",
      .facts(isRequired: true, source: source),
      AWSStatement.init
    ),
  ]

  /// The service that the policy is given to.
  public static let reader: SectionReader? = SectionReader(name: "IAM", unknownKeys: .refused)

  /// IAM refuses other elements.
  public static let otherKeys = OtherKeys<AWSPolicy>.named { policy, entry, binder in
    guard entry.isNamed("Condition"), AWSCondition.isAboutTokens(entry.value) else { return false }
    policy.fragment = AWSStatement(AWSStatementElements(condition: entry, &binder))
    return true
  }

  /// Makes a policy without any statement.
  public init(range: SourceRange) { self.range = range }

  /// Its statements, be it the part of one that is all there is.
  public var allStatements: [AWSStatement] { fragment.map { statements + [$0] } ?? statements }
  /// Those of all statements that have conditions about a token.
  public private(set) var tokenStatements: [AWSStatement] = []
  /// Those whom the statements are about, each once, where it stands first.
  public private(set) var principals: [AWSPrincipal] = []

  /// Gathers what several rules look at.
  public mutating func finish(_ binder: inout Binder) {
    tokenStatements = allStatements.filter { !$0.tokenConditions.isEmpty }
    var seen: [AWSPrincipal.Kind: Set<String>] = [:]
    for statement in allStatements {
      for principal in statement.principals
      where seen[principal.kind, default: []].insert(principal.id.value).inserted {
        principals.append(principal)
      }
    }
  }

  // MARK: Recognition

  /// Whether a policy may stand in `file`, which is then read as JSON.
  static func mayStand(in file: SourceFile) -> Bool {
    guard ![".yaml", ".yml"].contains(where: { file.path.hasSuffix($0) }) else { return false }
    let first = file.bytes.dropFirst(file.textStart).first { !$0.isBlankOrBreak }
    guard file.path.hasSuffix(".json") || first == UInt8(ascii: "{") else { return false }
    return ["Statement", "Condition"].contains { file.bytes.contains(text: $0) }
  }

  /// Whether `root` is a policy, or the condition of a statement that trusts tokens.
  ///
  /// Alibaba Cloud, Tencent Cloud and others have policies of the same form, with other versions.
  static func recognizes(_ root: Value) -> Bool {
    guard root.isMapping else { return false }
    guard let statement = root.value(of: "Statement") else {
      return root.value(of: "Condition").map(AWSCondition.isAboutTokens) ?? false
    }
    let statements = statement.isSequence ? statement.items : [statement]
    guard statements.contains(where: { $0.value(of: "Effect") != nil }) else { return false }
    if let version = root.value(of: "Version") {
      return version.text.utf8.count == 10 && version.text.hasPrefix("20")
    }
    return statements.contains { statement in
      let action = statement.value(of: "Action")
      return ([action].compactMap(\.self) + (action?.items ?? [])).contains {
        $0.text.hasPrefix("sts:AssumeRole")
      }
    }
  }
}
