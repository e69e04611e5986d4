public import AuthModel
import Diagnostics

/// The ConfigMaps that containers need, beside those that are given.
public struct ConfigMapSupply: Sendable {
  /// The references whose ConfigMap nothing else may make, in the order of the files.
  public let uses: [Use]
  /// The ConfigMaps that are given.
  public let given: [GivenConfigMap]
  /// Their names, where they stand.
  public var givenNames: GivenNames { GivenNames(given.map { Located($0.name, at: $0.place) }) }
  /// Whether the files are all that belong to a target, and no chart among them makes objects of its own.
  public let isWhole: Bool

  /// One reference with the ConfigMaps that may be meant.
  public struct Use: Sendable {
    /// The reference.
    public let reference: ConfigMapReference
    /// The ConfigMaps of that name, in whichever namespace.
    public let found: [GivenConfigMap]

    /// Those that the pod may reach.
    public var reachable: [GivenConfigMap] {
      found.filter { $0.isReachable(from: reference.namespace) }
    }
  }
}

extension ConfigMapSupply: LintSubject {
  /// Workloads and ConfigMaps are different files.
  public static var scope: LintScope { .project }

  /// What all containers need, if any ConfigMap is given or the files are a target's.
  public static func all(in project: Project) -> [ConfigMapSupply] {
    let references = project.files.flatMap { file in
      file.configMapReferences.map { (file: file, reference: $0) }
    }
    guard !references.isEmpty else { return [] }
    let given = project.files.flatMap(\.configMaps)
    guard !given.isEmpty || project.facts.target != nil else { return [] }
    // What renames objects, or puts parts of them together, is somebody else's.
    let isRenamed = project.files.contains(where: \.isKustomization)
    guard !isRenamed else { return [] }
    let uses = references.compactMap { file, reference -> Use? in
      let name = reference.name.value
      guard KubernetesName.isSubdomain(name), !Placeholder.isUnfinished(name) else { return nil }
      let found = given.filter { $0.name == name }
      let isElsewhere = project.files.contains { other in
        other.source !== file.source && other.configMapReferences.isEmpty
          && other.source.mentions(name)
      }
      return found.isEmpty && isElsewhere ? nil : Use(reference: reference, found: found)
    }
    let hasChart = project.configurations.contains {
      $0.astronomer != nil || $0.flyte?.chart != nil || $0.amundsen != nil
    }
    return [
      ConfigMapSupply(
        uses: uses,
        given: given,
        isWhole: project.facts.target != nil && !hasChart
      )
    ]
  }
}
