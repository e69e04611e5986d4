import Diagnostics
import HelmValues

/// Which variables a product is known to read.
extension ProcessEnvironment {
  /// Whether there is one among them.
  var isOfInterest: Bool {
    FlyteClient(self) != nil || AmundsenProcess(self) != nil || stage?.packages.isOfInterest == true
      || variables.contains {
        AirflowConnection.isDefined(by: $0.name.value)
          || AirflowBackendArguments.names.contains($0.name.value)
      }
  }

  /// The places of `root` where there is one.
  static func ofInterest(in root: Value) -> [ProcessEnvironment] {
    var environments = all(in: root)
    environments.removeAll { !$0.isOfInterest }
    return environments
  }

  /// Binds `environments`, in each of which there is one.
  static func bind(
    _ environments: [ProcessEnvironment],
    _ binder: inout Binder
  ) -> [ProcessEnvironment] {
    for environment in environments {
      environment.disclose(&binder)
      environment.reportTypes(&binder)
    }
    return environments
  }

  /// What stands beside the variables and hides nothing: names of files and objects, ports, stages.
  private var surroundings: [Located<String>] {
    let build = service?.build
    let names =
      references.map(\.name)
      + variables.compactMap(\.reference).flatMap { [$0.name, $0.key].compactMap(\.self) }
      + [build?.context, build?.dockerfile, build?.target].compactMap(\.self)
      + workload.probedPaths
    let others = [workload.readOnlyRoot, workload.otherUser].compactMap(\.self)
    let ports = (service?.ports ?? []).flatMap(\.parts).filter { port in
      port.value.utf8.allSatisfy { $0.isDigit || ".:-/tcpud".utf8.contains($0) }
    }
    return (names + others).filter { KeyText.isName($0.value.utf8.span) } + ports
  }

  /// Lets names be shown, and the values of variables that are known to be harmless.
  func disclose(_ binder: inout Binder) {
    for mapping in mappings { binder.understand(mapping) }
    if kind == .dockerfile {
      for word in mappings.compactMap({ $0.value(of: "FROM") }).flatMap(\.items) {
        binder.disclose(word)
      }
    }
    for name in surroundings { binder.disclose(name: name) }
    stage?.packages.disclose(&binder)
    discloseAmundsen(&binder)
    for setting in FlyteClient(self)?.variables ?? [] {
      setting.assignment.nameScalar.map { binder.disclose($0) }
      guard let text = setting.assignment.text, setting.variable.mayShow(text.value) else {
        continue
      }
      setting.assignment.scalar.map { binder.disclose($0) }
    }
  }
}
