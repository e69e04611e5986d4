public import Diagnostics
import HelmValues

/// The value that stands under the name which the chart in use knows, beside one under another name.
public struct Counterpart: Hashable, Sendable {
  /// Where it stands.
  public let range: SourceRange
  /// Whether both say the same; `nil` if one of them is neither `true` nor `false`.
  public let agrees: Bool?

  /// Looks in `parent` for what stands at the path that replaces the name of `entry`.
  init?(of entry: Entry, at replacement: Replacement, in parent: Value) {
    let path = replacement.path.split(separator: ".").map(String.init)
    guard let value = parent.value(at: path), !value.isNull else { return nil }
    range = value.range
    // A replaced section says what it says in its switch.
    let own = entry.value.isMapping ? entry.value.value(of: "enabled") : entry.value
    guard case .boolean(let old)? = own?.scalar, case .boolean(let new)? = value.scalar else {
      agrees = nil
      return
    }
    agrees = (old == new) != replacement.isInverted
  }
}
