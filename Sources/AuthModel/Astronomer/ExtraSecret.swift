public import Diagnostics
import HelmValues

/// A Secret that the values themselves hold, in `astronomer.extraObjects`.
public struct ExtraSecret: Sendable {
  /// Its name; a template in it is not evaluated.
  public let name: Located<String>
  /// Whether Helm applies it before its hooks that need Secrets, as a hook of its own.
  public let isEarlyHook: Bool

  init?(_ object: Value) {
    guard case .string("Secret")? = object.value(of: "kind")?.scalar else { return nil }
    let metadata = object.value(of: "metadata")
    guard let name = metadata?.value(of: "name"), case .string(let text)? = name.scalar else {
      return nil
    }
    self.name = Located(text, at: name.range)
    let events = metadata?.value(at: ["annotations", "helm.sh/hook"])?.text ?? ""
    isEarlyHook = ["pre-install", "pre-upgrade"].contains { events.containsBytes(of: $0) }
  }
}

extension AstronomerChart {
  /// The Secrets among `extraObjects`, as far as they are written out.
  public var extraSecrets: [ExtraSecret] {
    (extraObjects?.value.items ?? []).compactMap(ExtraSecret.init)
  }
}
