public import Diagnostics
import HelmValues
import YAML

/// A variable that a file sets for a process.
public struct EnvironmentVariable: Sendable {
  /// The name.
  public let name: Located<String>
  /// The value, which may be a secret whatever the name says; `nil` if the file leaves it to somebody
  /// else.
  public let value: SecretValue?
  /// Name and value.
  public let range: SourceRange
  /// Where the name stands alone and byte for byte, so that another may be put there.
  public let editableName: SourceRange?
  /// Whether a variable stands in the value that somebody replaces before the process gets it, so that
  /// nobody knows it yet.
  public private(set) var isInterpolated = false
  /// What a container takes the value from instead.
  public private(set) var reference: VariableReference?
  /// The value as text, for variables that are known to hold no secret.
  let text: Located<String>?
  /// The scalar that spells the value, be it together with the name.
  let scalar: Value?
  /// The scalar that spells the name, if that is the value of a key.
  let nameScalar: Value?

  /// A key of a mapping with its value; `nil` if the key is none that could be set.
  init?(_ entry: Entry) {
    guard !entry.key.value.isEmpty else { return nil }
    self.init(
      entry.key,
      entry.value,
      range: entry.range,
      editableName: entry.keyNode.hasProperties ? nil : entry.keyNode.textRange
    )
  }

  /// The item of a list that has its name under `name` and its value under `value`.
  init?(item: Value) {
    guard let name = item.value(of: "name"), name.isScalar, !name.isNull else { return nil }
    self.init(named: name, item.value(of: "value"), in: item.range)
    reference = item.value(of: "valueFrom").flatMap(VariableReference.init)
  }

  /// The variable called as the scalar `name` says, with `value` beside it.
  init(named name: Value, _ value: Value?, in range: SourceRange) {
    self.init(
      Located(name.text, at: name.range),
      value,
      range: range,
      editableName: name.node.hasProperties ? nil : name.node.textRange,
      nameScalar: name
    )
  }

  /// A key of the `data` of a Secret, whose value is in base64; `nil` if that is none.
  static func decoded(_ entry: Entry) -> EnvironmentVariable? {
    guard let variable = EnvironmentVariable(entry) else { return nil }
    let text = variable.text.flatMap { text in
      (try? Base64.decode(Array(text.value.utf8))).map {
        Located(String(decoding: $0, as: UTF8.self), at: text.range)
      }
    }
    return EnvironmentVariable(
      name: variable.name,
      value: try? variable.value?.decodedBase64(),
      text: text,
      scalar: nil,
      like: variable
    )
  }

  /// The same variable with the value that `other` has.
  func taking(valueOf other: EnvironmentVariable) -> EnvironmentVariable {
    var variable = EnvironmentVariable(
      name: name,
      value: other.value,
      text: other.text,
      scalar: other.scalar,
      like: self
    )
    variable.isInterpolated = other.isInterpolated
    return variable
  }

  /// The same variable as a place of `kind` has it, or one that replaces nothing if that is `nil`.
  func placed(at kind: ProcessEnvironment.Kind?) -> EnvironmentVariable {
    var variable = self
    variable.isInterpolated = kind.map(hasInterpolation) ?? false
    return variable
  }

  fileprivate func isPlaced(at kind: ProcessEnvironment.Kind) -> Bool {
    isInterpolated == hasInterpolation(at: kind)
  }

  private func hasInterpolation(at kind: ProcessEnvironment.Kind) -> Bool {
    guard let text, text.value.utf8.contains(UInt8(ascii: "$")) else { return false }
    switch kind {
    case .file, .dockerfile:
      // Quotes and escapes, which the text has no longer, tell what is replaced.
      guard let scalar else { return false }
      let bytes = scalar.node.stream.file.bytes[scalar.range.start..<scalar.range.end]
      return Interpolation.appears(in: bytes, at: kind)
    default:
      return Interpolation.appears(in: Array(text.value.utf8)[...], at: kind)
    }
  }

  /// The same variable with `prefix` before its name.
  func prefixed(with prefix: String) -> EnvironmentVariable {
    guard !prefix.isEmpty else { return self }
    let name = Located(prefix + name.value, at: name.range)
    return EnvironmentVariable(name: name, value: value, text: text, scalar: scalar, like: self)
  }

  private init(
    name: Located<String>,
    value: SecretValue?,
    text: Located<String>?,
    scalar: Value?,
    like other: EnvironmentVariable
  ) {
    self.name = name
    self.value = value
    self.text = text
    self.scalar = scalar
    range = other.range
    editableName = name.value == other.name.value ? other.editableName : nil
    nameScalar = other.nameScalar
    reference = other.reference
    isInterpolated = other.isInterpolated
  }

  private init(
    _ name: Located<String>,
    _ value: Value?,
    range: SourceRange,
    editableName: SourceRange?,
    nameScalar: Value? = nil
  ) {
    self.editableName = editableName
    self.nameScalar = nameScalar
    let scalar = value.flatMap { $0.isScalar && !$0.isNull ? $0 : nil }
    self.name = name
    self.range = range
    self.scalar = scalar
    self.value = scalar.map { SecretValue($0.node) }
    text = scalar.map { Located($0.text, at: $0.range) }
  }

  /// `NAME=value` in one scalar, or `NAME` alone, whose value is whatever the reader's own is.
  init?(assignment scalar: Value) {
    guard scalar.isScalar, !scalar.isNull else { return nil }
    let assignment = Array(scalar.text.utf8)
    let sign = assignment.firstIndex(of: UInt8(ascii: "="))
    let count = sign ?? assignment.count
    let start = scalar.node.textRange
    let place = { (offset: Int, count: Int) in start?.slice(offset, count: count) }
    editableName = place(0, count)
    name = Located(
      String(decoding: assignment[..<count], as: UTF8.self),
      at: editableName ?? scalar.range
    )
    range = scalar.range
    nameScalar = nil
    self.scalar = sign == nil ? nil : scalar
    guard let sign else {
      value = nil
      text = nil
      return
    }
    let rest = assignment[(sign + 1)...]
    let restPlace = place(sign + 1, rest.count)
    text = Located(String(decoding: rest, as: UTF8.self), at: restPlace ?? scalar.range)
    value = SecretValue(Array(rest), at: restPlace, in: scalar.node)
  }
}

extension [EnvironmentVariable] {
  /// The same variables as a place of `kind` has them.
  func placed(at kind: ProcessEnvironment.Kind) -> [EnvironmentVariable] {
    // Hardly any of them differs.
    allSatisfy { $0.isPlaced(at: kind) } ? self : map { $0.placed(at: kind) }
  }
}
