public import AuthModel
import Diagnostics

/// How the Secrets, or files of variables, that are made for services of Amundsen are used.
public struct SecretUsage: Sendable {
  private let supplies: [AmundsenSupply]

  /// Takes what services need.
  public init(_ supplies: [AmundsenSupply]) {
    self.supplies = supplies
  }

  /// What is to be said above each Secret or file, by the Secret's name.
  public func lines(for form: SecretForm) -> [String: [String]] {
    let names = Set(supplies.flatMap(\.items).map(\.secretName))
    return names.reduce(into: [:]) { lines, name in
      lines[name] = supplies.flatMap { $0.usage(of: name, as: form) }
    }
  }
}

extension AmundsenSupply {
  fileprivate func usage(of secretName: String, as form: SecretForm) -> [String] {
    let own = items.filter { $0.secretName == secretName }
    guard !own.isEmpty else { return [] }
    let missing = own.contains { $0.state == .missing }
    let inPlace = own.filter { if case .setInPlace = $0.state { true } else { false } }
    switch (form, carrier) {
    case (.environmentFile, _):
      return fileUsage(secretName, inPlace)
    case (.secret, .chart):
      return [
        "For the Deployment of the \(name.map { "\($0) " } ?? "")service, in a patch of its container: behind the ConfigMap of",
        "the chart, so that it wins.",
        "  envFrom:",
        "    - configMapRef: ...",
        "    - secretRef: {name: \(secretName)}",
        "Leave \(own.map { "'\($0.variable)'" }.joined(separator: " and ")) out of the values.",
      ]
    case (.secret, .olderChart):
      return ["The chart mounts it by its name; leave 'createOidcSecret' and the secret out."]
    case (.secret, .container), (.secret, .composeService), (.secret, .unknown):
      return (missing ? envFrom(secretName) : []) + inPlace.flatMap { secretKeyRef($0) }
    }
  }

  private var place: String { name.map { "For '\(KeyText.shown($0))'" } ?? "For the container" }

  private func envFrom(_ secretName: String) -> [String] {
    [
      "\(place), behind what else is in the list:", "  envFrom:",
      "    - secretRef: {name: \(secretName)}",
    ]
  }

  private func secretKeyRef(_ item: AmundsenSupply.Item) -> [String] {
    [
      "\(place), in the place of the value that wins over any Secret now:",
      "  env:",
      "    - name: \(item.variable)",
      "      valueFrom: {secretKeyRef: {name: \(item.secretName), key: \(item.key)}}",
    ]
  }

  private func fileUsage(_ secretName: String, _ inPlace: [AmundsenSupply.Item]) -> [String] {
    let names = inPlace.map(\.variable).joined(separator: " and ")
    return ["\(place):", "  env_file: \(secretName).env"]
      + (inPlace.isEmpty ? [] : ["Take \(names) out of 'environment', which wins over the file."])
  }
}
