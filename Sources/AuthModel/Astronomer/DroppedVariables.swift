public import Diagnostics
import HelmValues

/// Variables of an earlier layer that are lost because a later one has a list of its own.
public struct DroppedVariables: Sendable {
  /// The key of the list that holds.
  public let list: SourceRange
  /// The names of the variables that no list has any longer, where the earlier layer has them.
  public let names: [Located<String>]
  /// Whether one of them is known to decide how people sign in.
  public var concernSigningIn: Bool { names.contains { HoustonVariable[$0.value] != nil } }

  /// What is lost by `override`, if that is one of Houston's lists of variables and something is.
  init?(_ override: Override, kept variables: [AstronomerValues.Variable]) {
    let keys = ["env": "name", "secret": "envName"]
    guard
      ["astronomer.houston.env", "astronomer.houston.secret"].contains(where: {
        override.path == $0 || override.path.hasSuffix(".\($0)")
      }), let key = keys[override.entry.key.value],
      override.entry.value.isSequence
    else { return nil }
    names = override.overridden.value.items.compactMap { item in
      guard let name = item.value(of: key), case .string(let text) = name.scalar else { return nil }
      let isKept = variables.contains { $0.name.value == text }
      return isKept ? nil : Located(text, at: name.range)
    }
    if names.isEmpty { return nil }
    list = override.entry.key.range
  }
}
