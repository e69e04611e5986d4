public import Diagnostics
import HelmValues

/// What becomes of values of flyte-core.
struct FlyteCoreRelease {
  private let deployment: FlyteDeployment
  private let values: FlyteCoreValues

  init(_ deployment: FlyteDeployment, _ values: FlyteCoreValues) {
    self.deployment = deployment
    self.values = values
  }

  private var credentials: FlyteAdminCredentials? { values.secrets?.adminOauthClientCredentials }

  var secrets: [ReleaseSecret] {
    let own = [adminSecret, clientSecret].compactMap(\.self)
    guard let fixed = secretOfFixedName else { return own + variables }
    guard let index = own.firstIndex(where: { $0.name == fixed.name }) else {
      return own + [fixed] + variables
    }
    var joined = own
    joined[index].readers += fixed.readers
    return joined + variables
  }

  /// What flyteadmin looks into.
  private var adminSecret: ReleaseSecret? {
    guard let flyteadmin = values.flyteadmin, flyteadmin.isEnabled?.value == true else {
      return nil
    }
    let given = (flyteadmin.secrets?.items ?? []).compactMap { item in
      item.value.map { ReleaseSecret.Key(name: item.name.value, origin: .values($0)) }
    }
    let names = Set(given.map(\.name))
    var keys = given
    if deployment.requiresSignIn, !names.contains(deployment.openIDSecretName), looksForSecret {
      let path = "flyteadmin.secrets.\(deployment.openIDSecretName)"
      keys.append(
        ReleaseSecret.Key(name: deployment.openIDSecretName, origin: .nobody(path: path))
      )
    }
    keys += FlyteRelease.generatedKeys.filter { !names.contains($0) }.map {
      ReleaseSecret.Key(name: $0, origin: .program("flyteadmin"))
    }
    return ReleaseSecret(
      name: .literal("flyte-admin-secrets"),
      maker: .chart,
      keys: keys,
      hasOtherKeys: false,
      readers: ["flyteadmin"],
      channel: .secretFiles,
      setting: "secrets",
      range: flyteadmin.range
    )
  }

  /// Whether flyteadmin looks for the secret of the client at the provider by its name, and no variable
  /// holds it.
  private var looksForSecret: Bool {
    guard deployment.openID?.clientSecretFile?.value.isEmpty ?? true else { return false }
    guard values.flyteadmin?.mayGetSecretsElsewhere != true,
      deployment.writtenSections?.secrets == nil
    else { return false }
    let name = "FLYTE_SECRET_\(deployment.openIDSecretName)"
    return !environment.contains { $0.value(of: "name")?.text == name }
  }

  private var environment: [Value] { values.flyteadmin?.environment?.value.items ?? [] }

  /// The secret that flytepropeller and others sign in with; mounted only if that is switched on.
  private var clientSecret: ReleaseSecret? {
    guard let credentials, credentials.isEnabled?.value == true else { return nil }
    guard let name = credentials.secretName, !name.value.isEmpty else { return nil }
    let secret = credentials.clientSecret.flatMap { $0.isEmpty ? nil : $0 }
    let readers = [
      values.flytepropeller?.isEnabled?.value == true ? "flytepropeller" : nil,
      values.clusterResourceManager?.isStandalone == true ? "syncresources" : nil,
    ].compactMap(\.self)
    guard secret != nil || !readers.isEmpty else { return nil }
    return ReleaseSecret(
      name: .literal(name.value),
      maker: secret == nil ? .person : .chart,
      keys: [
        ReleaseSecret.Key(
          name: secret == nil ? keyOfPerson : FlyteRelease.clientSecretKey,
          origin: secret.map(ReleaseSecret.Origin.values) ?? .person
        )
      ],
      hasOtherKeys: false,
      readers: readers,
      channel: .secretFiles,
      setting: "secretName",
      range: deployment.place(name.range, writtenCredentials?.range.startPlace)
    )
  }

  /// The key that a Secret made by somebody must have.
  private var keyOfPerson: String {
    deployment.propellerSecretKey ?? FlyteRelease.clientSecretKey
  }

  private var writtenCredentials: FlyteAdminCredentials? {
    deployment.core?.secrets?.adminOauthClientCredentials
  }

  /// The Secret that flytescheduler and the manager's pods look into, whatever `secretName` says.
  private var secretOfFixedName: ReleaseSecret? {
    guard credentials?.isEnabled?.value == true else { return nil }
    let readers = deployment.readersOfFixedSecretName
    guard let first = readers.first else { return nil }
    return ReleaseSecret(
      name: .literal(FlyteChart.defaultSecretName),
      maker: .person,
      keys: [ReleaseSecret.Key(name: keyOfPerson, origin: .person)],
      hasOtherKeys: false,
      readers: readers.map(\.name),
      channel: .secretFiles,
      setting: "secretName",
      range: deployment.place(first.range, writtenCredentials?.range.startPlace)
    )
  }

  /// The Secrets that variables of flyteadmin with secrets come from.
  private var variables: [ReleaseSecret] {
    environment.compactMap { item in
      guard item.value(of: "name")?.text.hasPrefix("FLYTE_SECRET_") == true else { return nil }
      let reference = item.value(at: ["valueFrom", "secretKeyRef"])
      guard let name = reference?.value(of: "name"), name.isScalar else { return nil }
      guard let key = reference?.value(of: "key"), key.isScalar else { return nil }
      let isTemplate = name.text.containsBytes(of: "{{")
      return ReleaseSecret(
        name: isTemplate ? .template : .literal(name.text),
        maker: .person,
        keys: [ReleaseSecret.Key(name: key.text, origin: .person)],
        hasOtherKeys: true,
        readers: ["flyteadmin"],
        channel: .variables,
        setting: "name",
        range: name.range
      )
    }
  }
}

extension FlyteDeployment {
  /// The programs of flyte-core whose pods look into `flyte-secret-auth`, whatever `secretName` says, each
  /// with the setting that runs it.
  public var readersOfFixedSecretName: [(name: String, range: SourceRange)] {
    guard let values = effectiveCore else { return [] }
    let scheduler = values.workflowScheduler
    let isNative = scheduler?.isEnabled?.value == true && scheduler?.type?.value == "native"
    let propeller = values.flytepropeller
    let isManaged = propeller?.isEnabled?.value == true && propeller?.manager?.value == true
    return [
      isNative ? scheduler?.type.map { ("flytescheduler", $0.range) } : nil,
      isManaged ? propeller?.manager.map { ("flytepropeller-template", $0.range) } : nil,
    ].compactMap(\.self)
  }
}

extension FlyteCoreRelease {
  /// What breaks templates or manifests.
  var refusals: [ChartRefusal] {
    let path = "secrets.adminOauthClientCredentials"
    let items =
      (values.flyteadmin?.isEnabled?.value == true ? values.flyteadmin?.secrets : nil)?
      .items ?? []
    let own = items.flatMap { item in
      refusals(of: item.value, at: "flyteadmin.secrets.\(item.name.value)", onOneLine: false)
    }
    guard let credentials else {
      return own + [ChartRefusal(kind: .missing(path: path), range: deployment.range.startPlace)]
    }
    guard credentials.isEnabled?.value == true else { return own }
    return own
      + refusals(of: credentials.clientSecret, at: "\(path).clientSecret", onOneLine: true)
  }

  private func refusals(
    of secret: SecretValue?,
    at path: String,
    onOneLine: Bool
  ) -> [ChartRefusal] {
    guard let secret, !secret.isEmpty, !secret.range.isBuiltIn else { return [] }
    var kinds: [ChartRefusal.Kind] = []
    if secret.opensTemplate { kinds.append(.openTemplate(path: path)) }
    if onOneLine, secret.contains("\n") { kinds.append(.severalLines(path: path)) }
    if !secret.isTextToHelm { kinds.append(.notText(path: path)) }
    return kinds.map { ChartRefusal(kind: $0, range: secret.range) }
  }
}
