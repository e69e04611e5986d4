import AuthModel
import Diagnostics
import Linting

/// Notes names in the cluster among `authorizedUris` that are of another namespace than the release.
///
/// flyte-core's own list ends in `http://flyteadmin.flyte.svc.cluster.local:80`, whatever the release's
/// namespace is. Pods of other namespaces call flyteadmin by that name; where it is none of the list,
/// flyteadmin falls back to the first URL, and a token for another one is refused.
///
/// The namespace is said with `--namespace`, or by `forceNamespace`.
struct FlyteURIOfOtherNamespace: Rule {
  static let severity = Severity.note

  func check(_ project: Project, report: inout Report) {
    for deployment in project.configurations.compactMap(\.flyte) where deployment.isInForce {
      guard let core = deployment.effectiveCore else { continue }
      let forced = core.forceNamespace.flatMap { $0.value.isEmpty ? nil : $0 }
      guard let namespace = forced?.value ?? project.namespace else { continue }
      guard !Placeholder.isUnfinished(namespace) else { continue }
      let names = deployment.authorizedURIs.filter { $0.serviceNamespace != nil }
      guard !names.contains(where: { $0.serviceNamespace == namespace }) else { continue }
      guard let name = names.first else { continue }
      report(
        "'\(name)' is not in the namespace '\(KeyText.shown(namespace))' of the release",
        at: deployment.place(name.namespaceRange, forced?.range, deployment.useAuth?.range),
        notes: [
          name.range.isBuiltIn
            ? Note("it is the last URL of the chart's own 'authorizedUris'")
            : nil,
          Note("calls by the right name then count as calls to the first URL of the list"),
        ].compactMap(\.self),
        fix: name.namespaceRange.flatMap { range in
          range.isBuiltIn || !KubernetesName.isLabel(namespace)
            ? nil : .replace(range, with: namespace, "name the namespace of the release")
        }
      )
    }
  }
}

extension URLReference {
  /// The namespace of the Service `flyteadmin` that it names.
  fileprivate var serviceNamespace: String? {
    let labels = normalizedHost.split(separator: ".")
    guard labels.count > 2, labels[0] == "flyteadmin", labels[2] == "svc" else { return nil }
    return String(labels[1])
  }

  /// Where that stands.
  fileprivate var namespaceRange: SourceRange? {
    guard isVerbatim, let namespace = serviceNamespace else { return nil }
    return hostRange.slice("flyteadmin.".utf8.count, count: namespace.utf8.count)
  }
}
