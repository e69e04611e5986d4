public import Diagnostics
import HelmValues

/// A mapping of variables that the chart writes into a ConfigMap as it is.
public struct AmundsenVariables: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The variables in the order they are written.
  public private(set) var settings: [AmundsenSetting] = []

  /// Every key is the name of a variable.
  public static let fields: [Field<AmundsenVariables>] = []

  /// Takes each variable.
  public static let otherKeys = OtherKeys<AmundsenVariables>.named { variables, entry, binder in
    let known = AmundsenVariable[entry.key.value]
    let isSecret = known?.isSecret ?? true
    _ = binder.secret(entry, isSecret ? secretDeclaration : declaration)
    if known?.mayShow(entry.value.text) == true { binder.disclose(entry.value) }
    if let setting = AmundsenSetting(by: entry) { variables.settings.append(setting) }
    return true
  }
  /// What every key holds.
  public static let entry: FieldDeclaration? = declaration

  private static let declaration = FieldDeclaration(
    name: DeclaredField.anyName,
    type: .string,
    summary: "the value of the variable, which has to be text",
    effectOfWrongType: "a ConfigMap takes text only, and the API server refuses it"
  )
  private static let secretDeclaration = FieldDeclaration(
    name: DeclaredField.anyName,
    type: .secret,
    summary: "the value of the variable, which has to be text",
    effectOfWrongType: "a ConfigMap takes text only, and the API server refuses it"
  )

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
