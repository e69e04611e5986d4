import AuthModel
import Diagnostics
import Linting

/// Finds gRPC and HTTP in one Ingress of the NGINX controller of Kubernetes.
///
/// There `backend-protocol` holds for the whole Ingress, so that either flytectl, with gRPC, or browsers
/// cannot reach flyteadmin: neither calls nor the `AuthMetadataService`, which tells clients how to sign
/// in. `separateGrpcIngress` makes two of them.
///
/// The charts annotate Ingresses for NGINX whichever controller there is, so only what names the
/// controller counts. NGINX Inc.'s own controller knows services with gRPC one by one, and snippets may do
/// anything.
struct FlyteSharedNGINXIngress: Rule {
  static let severity = Severity.warning
  static let needsWholeFiles = true

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard let ingress = deployment.ingress, ingress.isCreated?.value == true,
      ingress.separateGRPCIngress?.value == false, let controller = ingress.nginxClass,
      !ingress.hasOwnMeans,
      deployment.isComplete || ingress.separateGRPCIngress?.range.isBuiltIn == false
        || deployment.isWhole
    else { return }
    let flag = ingress.separateGRPCIngress?.range
    let path = deployment.chart == .core ? "common.ingress" : "ingress"
    report(
      "gRPC and HTTP share an Ingress, which NGINX cannot serve",
      at: deployment.place(flag, controller),
      notes: [
        flag?.isBuiltIn == false ? Note("the controller is named here", at: controller) : nil,
        Note("flytectl or the console cannot reach flyteadmin, be it to learn how to sign in"),
        Note(
          "set '\(path).separateGrpcIngress: true'"
            + (deployment.chart == .core
              ? "" : " and 'backend-protocol: GRPC' below 'grpcAnnotations'")
        ),
      ].compactMap(\.self)
    )
  }
}
