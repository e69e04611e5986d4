import AuthModel
import Diagnostics
import Linting

/// Finds Secrets of Flyte's charts in which a key that flyteadmin needs is given a value by nobody.
///
/// flyte-core mounts `flyte-admin-secrets`, in which `oidc_client_secret` comes from `flyteadmin.secrets` and
/// nowhere else. flyte-binary mounts a Secret for the keys of cookies and tokens, and leaves out the init
/// container that makes them up where `externalConfigMap` or `externalSecretRef` is set.
///
/// Where the client's secret reaches flyteadmin in a way that the values do not show, silence the rule in
/// its line.
struct FlyteUnfilledSecret: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ flyte: FlyteDeployment, report: inout Report) {
    guard flyte.requiresSignIn, !flyte.isWithoutAuthentication else { return }
    switch flyte.chart {
    case .core: checkClientSecret(flyte, &report)
    case .binary: checkGeneratedKeys(flyte, &report)
    case nil: break
    }
  }

  private func checkClientSecret(_ flyte: FlyteDeployment, _ report: inout Report) {
    let name = flyte.openIDSecretName
    guard let key = FlyteRelease(flyte)?.secrets.flatMap(\.keys).first(where: { $0.name == name })
    else { return }
    var empty: SourceRange?
    switch key.origin {
    case .nobody: break
    case .values(let value) where value.isEmpty: empty = value.range
    default: return
    }
    let shown = KeyText.shown(name)
    let isCertain = flyte.isComplete || empty != nil
    let effect = "flyteadmin does not start: secrets not found: \(shown)"
    report(
      "\(isCertain ? "nobody" : "nothing here") gives flyteadmin a value for '\(shown)'",
      at: empty ?? flyte.place(flyte.openID?.clientID?.range, flyte.useAuth?.range),
      as: isCertain ? .error : .note,
      notes: [
        Note(isCertain ? effect : "unless another values file does, \(effect)"),
        Note("set it in flyteadmin.secrets, or feed FLYTE_SECRET_\(shown) in flyteadmin.env"),
      ]
    )
  }

  private func checkGeneratedKeys(_ flyte: FlyteDeployment, _ report: inout Report) {
    guard let configuration = flyte.effectiveBinary?.configuration,
      let reason = [configuration.externalConfigMap, configuration.externalSecretRef]
        .compactMap(\.self).first(where: { !$0.value.isEmpty }),
      FlyteRelease(flyte)?.secrets.contains(where: \.isUnfilled) == true
    else { return }
    report(
      "nobody fills the Secret of the chart with the keys of cookies and tokens",
      at: reason.range,
      as: flyte.isComplete ? .warning : .note,
      notes: [
        Note("with the configuration elsewhere the chart leaves out the init container that does"),
        Note("flyteadmin does not start without them, unless the Secret has been filled before"),
        Note("let 'flyteadmin secrets create' run in deployment.initContainers"),
      ]
    )
  }
}

extension ReleaseSecret {
  fileprivate var isUnfilled: Bool {
    keys.contains { key in
      if case .nobody(let path) = key.origin { path == "deployment.initContainers" } else { false }
    }
  }
}
