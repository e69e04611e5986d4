public import Diagnostics
import HelmValues
import YAML

/// A variable of one of Amundsen's services with its value, wherever it is set.
public struct AmundsenSetting: Sendable {
  /// The name of the variable, at the key that sets it, which may be called otherwise.
  public let name: Located<String>
  /// What is known of the variable; `nil` if nobody is known to read it.
  public let variable: AmundsenVariable?
  /// The value; `nil` if it is set elsewhere.
  public let value: SecretValue?
  /// Name and value.
  public let range: SourceRange
  /// Where the name stands alone, so that another may be put there.
  public let editableName: SourceRange?
  /// Whether the image that the process runs from sets it.
  public private(set) var isOfImage = false
  /// The text of any value, secret or not.
  let anyText: Located<String>?
  /// The scalar that spells the value, be it together with the name.
  let scalar: Value?
  /// The scalar that spells the name, if that is the value of a key.
  let nameScalar: Value?

  /// Takes `setting` as files set it; a value in a Secret is known, but not as text.
  init(_ setting: EnvironmentSetting) {
    self.init(setting.variable, isInSecret: setting.isInSecret)
    isOfImage = setting.source == .image
  }

  init(_ assignment: EnvironmentVariable, isInSecret: Bool = false) {
    name = assignment.name
    variable = AmundsenVariable[assignment.name.value]
    value = assignment.value
    range = assignment.range
    editableName = assignment.editableName
    anyText = isInSecret ? nil : assignment.text
    scalar = assignment.scalar
    nameScalar = assignment.nameScalar
  }

  /// Makes the setting of the variable `name` by the key of `entry`.
  ///
  /// - Parameters:
  ///   - name: The variable; the key itself if there is none.
  ///   - entry: The key and its value.
  ///   - isPrintedBare: Whether the chart prints the value without quotes, so that quotes inside of
  ///     it are no part of it.
  init?(_ name: String? = nil, by entry: Entry, isPrintedBare: Bool = false) {
    guard entry.value.isScalar, !entry.key.value.isEmpty else { return nil }
    self.name = Located(name ?? entry.key.value, at: entry.key.range)
    variable = AmundsenVariable[self.name.value]
    let isSet = !entry.value.isNull
    value = isSet ? SecretValue(entry.value.node) : nil
    range = entry.range
    editableName = name == nil && !entry.keyNode.hasProperties ? entry.keyNode.textRange : nil
    var text = entry.value.text
    if isPrintedBare, text.utf8.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") {
      text = String(text.dropFirst().dropLast())
    }
    anyText = isSet ? Located(text, at: entry.value.range) : nil
    scalar = isSet ? entry.value : nil
    nameScalar = nil
  }

  /// Makes the setting of `name` by something at `range` that says so in other words.
  init(_ name: String, meaning text: String, at range: SourceRange) {
    self.name = Located(name, at: range)
    variable = AmundsenVariable[name]
    value = nil
    self.range = range
    editableName = nil
    anyText = Located(text, at: range)
    scalar = nil
    nameScalar = nil
  }

  /// The value, unless that is a secret or is set elsewhere.
  public var text: Located<String>? { variable?.isSecret == false ? anyText : nil }

  /// Whether it is set to something.
  public var isEmpty: Bool { anyText?.value.isEmpty == true }

  /// Whether something in the value has still to be filled in.
  public var isUnfinished: Bool {
    anyText.map { Placeholder.isUnfinished($0.value) } ?? false
  }

  /// Whether the chart itself sets it.
  public var isBuiltIn: Bool { name.range.isBuiltIn }

  /// Where the value stands, or else the name.
  public var place: SourceRange { anyText?.range ?? name.range }
}
