public import AuthModel
public import Diagnostics
import YAML

/// The keys of Secrets that one platform refers to, beside the Secrets that are given along.
public struct SecretSupply: Sendable {
  /// The references that name a Secret, in the order of the text.
  public let uses: [Use]
  /// The names of all Secrets that are given, where they stand.
  public let givenNames: GivenNames
  /// Whether the person named each file that holds Secrets, rather than a folder.
  public let isNamed: Bool
  /// The namespace that the release is installed into, if the person said so.
  public let namespace: String?

  /// One reference with the Secrets that may be meant.
  public struct Use: Sendable {
    /// The reference.
    public let reference: SecretReference
    /// The name of the Secret.
    public let secretName: Located<String>
    /// The Secrets of that name; more than one for several namespaces or clusters.
    public let secrets: [KubernetesSecret]
    /// The objects that a controller makes the Secret of, if it is not given, and if nothing but those may
    /// make it.
    public let makers: [SecretMaker]
    /// Whether something else may make the Secret: its name stands in another file, or in the values
    /// themselves.
    public let mayBeMade: Bool
  }
}

extension SecretSupply: LintSubject {
  /// Values and Secrets are different files.
  public static var scope: LintScope { .project }

  /// The references of each values file, if any Secret is given, or an object that one is made of.
  public static func all(in project: Project) -> [SecretSupply] {
    let holders = project.files.filter { file in
      file.configurations.contains { !$0.secrets.isEmpty }
    }
    let given = holders.flatMap(\.configurations).flatMap(\.secrets)
    // What Kustomize makes of an object may have more keys.
    let isPatched = project.files.contains(where: \.isKustomization)
    let makers = isPatched ? [] : project.files.flatMap(\.secretMakers)
    guard !given.isEmpty || !makers.isEmpty else { return [] }
    let others = project.files.filter { $0.configurations.allSatisfy(\.mayMakeSecrets) }
    // One that gets its name later may be any.
    let isUnnamed = given.contains {
      $0.metadata?.name.map { Placeholder.isUnfinished($0.value) } ?? false
    }
    return project.configurations.compactMap { configuration in
      let own = configuration.astronomer?.astronomer?.extraSecrets.map(\.name.value) ?? []
      let uses = configuration.secretReferences.compactMap { reference -> Use? in
        guard let name = reference.namedSecret else { return nil }
        let secrets = reference.reachable(given.filter { $0.metadata?.name?.value == name.value })
        let makers = makers.filter { secrets.isEmpty && $0.secretName.value == name.value }
        let mayBeMade =
          isUnnamed && secrets.isEmpty
          || own.contains { $0 == name.value || Placeholder.isUnfinished($0) }
          || others.contains { $0.mayMakeSecret(name.value, beside: secrets, makers) }
          || project.files.contains { $0.hasObject(mentioning: name.value, beside: makers) }
        // Of Secrets none of which is given nobody can say that one is missing.
        guard !given.isEmpty || !makers.isEmpty else { return nil }
        return Use(
          reference: reference,
          secretName: name,
          secrets: secrets,
          makers: mayBeMade ? [] : makers,
          mayBeMade: mayBeMade || !makers.isEmpty
        )
      }
      guard !uses.isEmpty else { return nil }
      return SecretSupply(
        uses: uses,
        givenNames: GivenNames(given.compactMap(\.metadata?.name)),
        isNamed: holders.allSatisfy(\.isNamed) && makers.allSatisfy(\.isNamed),
        namespace: project.namespace
      )
    }
  }
}

extension SecretReference {
  /// The name of the Secret, if it is there and could be one.
  fileprivate var namedSecret: Located<String>? {
    guard let secretName, KubernetesName.isSubdomain(secretName.value) else { return nil }
    return Placeholder.isUnfinished(secretName.value) ? nil : secretName
  }
}

extension SecretReference {
  /// Those of `secrets`, which have the right name, that are in the namespace of the reader or do not say
  /// where they are; all of them if there are none.
  fileprivate func reachable(_ secrets: [KubernetesSecret]) -> [KubernetesSecret] {
    guard let namespace else { return secrets }
    let own = secrets.filter { secret in
      secret.metadata?.namespace.map {
        $0.value == namespace.value || Placeholder.isUnfinished($0.value)
      } ?? true
    }
    return own.isEmpty ? secrets : own
  }
}

extension Configuration {
  /// Whether a Secret that the document only mentions may come from it.
  fileprivate var mayMakeSecrets: Bool { kind == .kubernetes }
}

extension BoundFile {
  /// Whether what the file describes beside `makers` may become a Secret called `name`: a generator of
  /// Kustomize, a template.
  ///
  /// The file that one of `secrets` stands in speaks of that.
  fileprivate func mayMakeSecret(
    _ name: String,
    beside secrets: [KubernetesSecret],
    _ makers: [SecretMaker]
  ) -> Bool {
    guard !secrets.contains(where: { $0.range.file == source.id }) else { return false }
    let isRenamed = ["namePrefix:", "nameSuffix:"].contains { source.bytes.contains(text: $0) }
    return isRenamed || source.mentions(name, outside: ranges(of: makers))
  }

  /// Whether an object beside those that are known, in a file with processes, has `name` in it, so that a
  /// Secret of that name may be made from it.
  fileprivate func hasObject(mentioning name: String, beside makers: [SecretMaker]) -> Bool {
    guard configurations.contains(where: { $0.kind == .environment }) else { return false }
    let known = configurations.flatMap(\.documents).map(\.range) + ranges(of: makers)
    return stream.documents.contains { document in
      !known.contains(document.range) && source.mentions(name, in: document.range)
    }
  }

  /// Where those of `makers` stand that are in the file.
  private func ranges(of makers: [SecretMaker]) -> [SourceRange] {
    makers.map(\.range).filter { $0.file == source.id }
  }
}
