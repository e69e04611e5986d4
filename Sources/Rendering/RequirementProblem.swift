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
  /// The field is a template, which only Helm can evaluate.
  case template(Field)
  /// A list of mappings is expected.
  case wrongType
  /// The references stand where the chart does not look.
  case misplaced(rightPath: String)

  /// A field of a reference.
  public struct Field: Hashable, Sendable {
    /// What it names.
    public let part: Part
    /// The setting, as the chart spells it.
    public let setting: String

    /// What a field of a reference names.
    public enum Part: CaseIterable, Sendable {
      /// The variable.
      case variable
      /// The Secret.
      case secret
      /// The key in the Secret.
      case key
    }
  }
}

extension RequirementProblem {
  private static let path = "astronomer.houston.secret"

  /// The problem, if `problem` keeps the list of references itself from being read.
  static func inPlaceOfReferences(_ problem: BindingProblem) -> Located<RequirementProblem>? {
    switch problem.kind {
    case .misplacedKey(let rightPath, _, _)
    where path == rightPath || path.hasPrefix(rightPath + "."):
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
    return Field.all(of: reference.reader).compactMap { problem(of: $0, in: reference, own) }
  }

  private static func problem(
    of field: Field,
    in reference: SecretReference,
    _ problems: [BindingProblem]
  ) -> Located<RequirementProblem>? {
    if let problem = problems.first(where: { $0.kind.isOfType && $0.key.value == field.setting }) {
      return Located(.notText(field), at: problem.value)
    }
    guard let text = field.text(in: reference) else {
      let misspelt = problems.first { $0.kind.isMisspelling(of: field.setting) }
      if let misspelt { return Located(.misspelt(field), at: misspelt.key.range) }
      return field.part == .key ? nil : Located(.missing(field), at: reference.range)
    }
    if CredentialShape(text.value)?.isCredential == true {
      return Located(.credential(field), at: text.range)
    }
    if text.value.contains("{{") { return Located(.template(field), at: text.range) }
    return field.takes(text.value) ? nil : Located(.invalid(field), at: text.range)
  }
}

extension RequirementProblem.Field {
  /// The fields that a reference for `reader` has.
  fileprivate static func all(of reader: SecretReader) -> [RequirementProblem.Field] {
    Part.allCases.compactMap { part in
      let setting =
        switch part {
        case .variable: reader.variableSetting
        case .secret: reader.nameSetting as String?
        case .key: reader.keySetting
        }
      return setting.map { RequirementProblem.Field(part: part, setting: $0) }
    }
  }

  fileprivate func text(in reference: SecretReference) -> Located<String>? {
    switch part {
    case .variable: reference.variable
    case .secret: reference.secretName
    case .key: reference.secretKey
    }
  }

  fileprivate func takes(_ text: String) -> Bool {
    switch part {
    case .variable: KubernetesName.isVariable(text)
    case .secret: KubernetesName.isSubdomain(text)
    // The chart takes an empty key for none.
    case .key: text.isEmpty || KubernetesName.isSecretKey(text)
    }
  }

  fileprivate var expectation: String {
    switch part {
    case .variable: KubernetesName.variableForm
    case .secret: KubernetesName.subdomainForm
    case .key: KubernetesName.secretKeyForm
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
    case .missing(let field): "the reference to a Secret has no '\(field.setting)'"
    case .invalid(let field):
      "'\(field.setting)' is not what Kubernetes takes: \(field.expectation)"
    case .notText(let field):
      "'\(field.setting)' is not read as text; take a plain word, the chart passes it on unquoted"
    case .credential(let field):
      "'\(field.setting)' holds what looks like a credential; a name belongs here"
    case .misspelt(let field):
      "the chart does not know this key; did you mean '\(field.setting)'?"
    case .template(let field):
      "'\(field.setting)' is a template, which only Helm can evaluate; say the name itself with --set"
    case .wrongType:
      "'\(Self.path)' is a list of mappings with envName, secretName and secretKey"
    case .misplaced(let rightPath): "the chart does not look here, but at '\(rightPath)'"
    }
  }
}
