public import Diagnostics
import HelmValues

extension AmundsenInstallation {
  /// The first host under which an ingress that is switched on has the site.
  public var ingressHost: Located<String>? {
    let all = [written.ingress, written.frontEnd?.ingress].compactMap(\.self)
    return all.lazy.filter { $0.value.value(of: "enabled")?.scalar == .boolean(true) }
      .compactMap(\.firstHost).first
  }
}

extension Entry {
  /// The first of `hosts`, which are names or mappings with one, or `hostname`.
  fileprivate var firstHost: Located<String>? {
    let hosts = value.value(of: "hosts")?.items ?? []
    let names =
      hosts.map { $0.isMapping ? $0.value(of: "host") : $0 } + [value.value(of: "hostname")]
    return names.compactMap(\.self).first { $0.isScalar && DNSName.isOne($0.text) }.map {
      Located($0.text, at: $0.range)
    }
  }
}
