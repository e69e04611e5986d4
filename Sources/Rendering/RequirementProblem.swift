import AuthModel
import Diagnostics

/// Why a reference to a Secret names nothing that could be made.
public enum RequirementProblem: Hashable, Sendable {
  /// A field without which the API server refuses the workload is not there.
  case missing(Field)
  /// The field holds what the API server refuses; it is not repeated.
  case invalid(Field)
  /// The field is read as a number or a boolean, which the API server refuses; quotation marks do
  /// not help, since the chart leaves them out.
  case notText(Field)
  /// The field holds what looks like a credential; it is not repeated.
  case credential(Field)
  /// A key that is none stands in the place of the field, which then counts as not there.
  case misspelt(Field)
  /// A list of mappings is expected.
  case wrongType
  /// The references stand where the chart does not look.
  case misplaced(rightPath: String)

  /// The fields of a reference, as the chart spells them.
  public enum Field: String, CaseIterable, Sendable {
    /// The variable.
    case envName
    /// The name of the Secret.
    case secretName
    /// The key in the Secret.
    case secretKey
  }
}

extension RequirementProblem {
  private static let path = "astronomer.houston.secret"

  /// The problem, if `problem` keeps the list of references itself from being read.
  static func inPlaceOfReferences(_ problem: BindingProblem) -> Located<RequirementProblem>? {
    switch problem.kind {
    case .misplacedKey(let rightPath, _) where path == rightPath || path.hasPrefix(rightPath + "."):
      Located(.misplaced(rightPath: rightPath), at: problem.key.range)
    case .wrongType where path.hasPrefix(problem.path) || problem.path == "\(path).secret":
      Located(.wrongType, at: problem.value)
    default: nil
    }
  }

  /// What is wrong with `reference`, of whose configuration all `problems` are known.
  static func all(
    in reference: SecretReference,
    _ problems: [BindingProblem]
  ) -> [Located<RequirementProblem>] {
    let own = problems.filter { reference.range.contains($0.entry) }
    return Field.allCases.compactMap { problem(of: $0, in: reference, own) }
  }

  private static func problem(
    of field: Field,
    in reference: SecretReference,
    _ problems: [BindingProblem]
  ) -> Located<RequirementProblem>? {
    if let problem = problems.first(where: { $0.kind.isOfType && $0.key.value == field.rawValue }) {
      return Located(.notText(field), at: problem.value)
    }
    guard let text = field.text(in: reference) else {
      let misspelt = problems.first { $0.kind.isMisspelling(of: field.rawValue) }
      if let misspelt { return Located(.misspelt(field), at: misspelt.key.range) }
      return field == .secretKey ? nil : Located(.missing(field), at: reference.range)
    }
    if CredentialShape(text.value)?.isCredential == true {
      return Located(.credential(field), at: text.range)
    }
    return field.takes(text.value) ? nil : Located(.invalid(field), at: text.range)
  }
}

extension RequirementProblem.Field {
  fileprivate func text(in reference: SecretReference) -> Located<String>? {
    switch self {
    case .envName: reference.variable
    case .secretName: reference.secretName
    case .secretKey: reference.secretKey
    }
  }

  fileprivate func takes(_ text: String) -> Bool {
    switch self {
    case .envName: KubernetesName.isVariable(text)
    case .secretName: KubernetesName.isSubdomain(text)
    // The chart takes an empty key for none.
    case .secretKey: text.isEmpty || KubernetesName.isSecretKey(text)
    }
  }

  fileprivate var expectation: String {
    switch self {
    case .envName: KubernetesName.variableForm
    case .secretName: KubernetesName.subdomainForm
    case .secretKey: KubernetesName.secretKeyForm
    }
  }
}

extension BindingProblem.Kind {
  fileprivate func isMisspelling(of field: String) -> Bool {
    guard case .misspeltKey(let meant, _, _) = self else { return false }
    return meant == field
  }

  fileprivate var isOfType: Bool {
    switch self {
    case .unquotedText, .wrongType: true
    default: false
    }
  }
}

extension RequirementProblem: CustomStringConvertible {
  /// What is wrong and what is expected; never what stands there.
  public var description: String {
    switch self {
    case .missing(let field): "the reference to a Secret has no '\(field.rawValue)'"
    case .invalid(let field):
      "'\(field.rawValue)' is not what Kubernetes takes: \(field.expectation)"
    case .notText(let field):
      "'\(field.rawValue)' is not read as text; take a plain word, the chart passes it on unquoted"
    case .credential(let field):
      "'\(field.rawValue)' holds what looks like a credential; a name belongs here"
    case .misspelt(let field): "the chart does not know this key; did you mean '\(field.rawValue)'?"
    case .wrongType:
      "'\(Self.path)' is a list of mappings with envName, secretName and secretKey"
    case .misplaced(let rightPath): "the chart does not look here, but at '\(rightPath)'"
    }
  }
}
