import Diagnostics

/// Where in a document something changed, as everybody may see it.
///
/// A setting that can be written in several ways has one path, whichever way it is written.
public struct ChangePath: Hashable, Sendable {
  /// One step on the way.
  public enum Step: Hashable, Sendable {
    /// A key of a mapping.
    case key(String)
    /// The item of a list that is called so.
    case item(String)
    /// The item of a list without a name, from 0.
    case position(Int)
  }

  /// The steps from the root of the document; none for the document as a whole.
  public let steps: [Step]

  init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// The path with `step` behind it.
  func appending(_ step: Step) -> ChangePath { ChangePath(steps + [step]) }

  /// Whether `other` is this path, or goes on behind it.
  public func contains(_ other: ChangePath) -> Bool { other.steps.starts(with: steps) }
}

extension ChangePath: CustomStringConvertible {
  /// The path as one reads it: `astronomer.houston.env[AUTH_X].value`, `items[2]`.
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .item(let name): text += "[\(name)]"
      case .position(let index): text += "[\(index)]"
      }
    }
    return text
  }
}
