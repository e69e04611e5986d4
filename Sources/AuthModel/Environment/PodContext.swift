import Diagnostics
import HelmValues

/// What the objects around a container say of it.
struct PodContext {
  private(set) var namespace: Located<String>?
  private(set) var replicas: Located<Int>?
  private(set) var otherUser: Located<String>?

  /// The same for what stands in `object`.
  func inside(_ object: Value) -> PodContext {
    var context = self
    context.namespace = object.value(at: ["metadata", "namespace"])?.locatedText ?? namespace
    context.replicas = object.value(of: "replicas")?.locatedCount ?? replicas
    context.otherUser = object.value(of: "securityContext")?.otherUser ?? otherUser
    return context
  }
}

extension Workload {
  /// Reads `container`, one of a pod in `context`.
  init(_ container: Value, _ context: PodContext) {
    replicas = context.replicas
    let security = container.value(of: "securityContext")
    readOnlyRoot = security?.value(of: "readOnlyRootFilesystem").flatMap {
      $0.scalar == .boolean(true) ? $0.locatedText : nil
    }
    otherUser = security?.otherUser ?? context.otherUser
    mounts = (container.value(of: "volumeMounts")?.items ?? [])
      .compactMap { $0.value(of: "mountPath")?.locatedText }
    probedPaths = ["livenessProbe", "readinessProbe", "startupProbe"].compactMap {
      container.value(at: [$0, "httpGet", "path"])?.locatedText
    }
    let words = ["command", "args"].flatMap { container.value(of: $0)?.items ?? [] }.map(\.text)
    mayHoldMore = Self.maySetVariables(words)
  }
}

extension Value {
  /// What in this `securityContext` says that the user is not root.
  fileprivate var otherUser: Located<String>? {
    if let user = value(of: "runAsUser"), let id = Int(user.text) {
      return id == 0 ? nil : user.locatedText
    }
    guard let nonRoot = value(of: "runAsNonRoot"), nonRoot.scalar == .boolean(true) else {
      return nil
    }
    return nonRoot.locatedText
  }
}

extension Value {
  /// The whole number that it is, if it is one.
  var locatedCount: Located<Int>? {
    isScalar ? Int(text).map { Located($0, at: range) } : nil
  }
}
