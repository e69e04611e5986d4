import AuthModel
import Diagnostics

/// What was predicted of a release beside what Helm made of it.
struct ReleaseComparison {
  private let release: FlyteRelease
  private let rendering: ChartRendering
  private let question: ChartRendering.Question
  private let kind: ConfigurationKind

  init(
    _ release: FlyteRelease,
    _ rendering: ChartRendering,
    _ question: ChartRendering.Question,
    _ kind: ConfigurationKind
  ) {
    self.release = release
    self.rendering = rendering
    self.question = question
    self.kind = kind
  }

  /// How the release was predicted to end.
  var outcome: String {
    let kinds = release.refusals.map(\.kind)
    let isError = kinds.contains { kind in
      switch kind {
      case .missing, .openTemplate: true
      case .severalLines, .notText: false
      }
    }
    if isError { return "error" }
    if kinds.contains(where: { if case .severalLines = $0 { true } else { false } }) {
      return "malformed"
    }
    return kinds.isEmpty ? "rendered" : "refused"
  }

  /// What is not as predicted.
  var differences: [String] {
    get throws {
      switch outcome {
      case "error": return rendering.error == nil ? ["Helm renders it"] : []
      case "malformed": return rendering.malformed == nil ? ["it is YAML"] : []
      default:
        guard rendering.objects != nil else {
          return [rendering.error ?? rendering.malformed ?? "nothing"]
        }
        return try secretDifferences + mountDifferences + namespaceDifferences
      }
    }
  }

  private var secretDifferences: [String] {
    get throws {
      let made = release.secrets.filter { $0.maker == .chart }
      let names = Set(made.compactMap(\.name.literal))
      let found = try rendering.secrets.filter { !isOfOther($0.key) }
      var differences = names == Set(found.keys) ? [] : ["\(names) is not \(found.keys)"]
      for secret in made {
        guard let name = secret.name.literal, let data = found[name] else { continue }
        for key in secret.keys { differences += difference(key, data).map { "\(name): \($0)" } }
        let unknown = Set(data.keys).subtracting(secret.keys.map(\.name))
        if !secret.hasOtherKeys, !unknown.isEmpty { differences.append("\(name) has \(unknown)") }
      }
      return differences
    }
  }

  private func difference(_ key: ReleaseSecret.Key, _ data: [String: String?]) -> [String] {
    let isThere = data.keys.contains(key.name)
    let text = data[key.name] ?? nil
    switch key.origin {
    case .values(let secret):
      guard let text else { return secret.isTextToHelm ? ["\(key.name) is no text"] : [] }
      guard secret.isTextToHelm else { return ["\(key.name) is text"] }
      return secret.isEqual(to: text) ? [] : ["\(key.name) is another text"]
    case .configuration(let secret):
      guard let quoted = text?.split(separator: "client_secret: ").last else { return [key.name] }
      let value = quoted.filter { $0 != "\"" && $0 != "\n" }
      return secret.isEqual(to: String(value)) ? [] : ["\(key.name) holds another text"]
    case .program, .nobody: return isThere ? ["\(key.name) is there"] : []
    case .person: return ["\(key.name) is nobody's"]
    }
  }

  private var mountDifferences: [String] {
    get throws {
      var predicted: [String: Set<String>] = [:]
      for secret in release.secrets {
        for reader in secret.readers {
          predicted[reader, default: []].insert(secret.name.literal ?? "")
        }
      }
      let found = try rendering.mounts.filter { !isOfOther($0.key) }
        .reduce(into: [String: Set<String>]()) { mounts, mount in
          mounts[program(of: mount.key), default: []].formUnion(mount.value)
        }
      return predicted == found ? [] : ["\(predicted) is not \(found)"]
    }
  }

  /// The program that a workload runs.
  private func program(of workload: String) -> String {
    if kind == .flyteBinaryValues { return "flyte" }
    return workload == "flytepropeller-manager" ? "flytepropeller" : workload
  }

  /// Whether an object is of the other chart below the umbrella chart, which is rendered as it is.
  private func isOfOther(_ name: String) -> Bool {
    guard question.chart == "flyte-umbrella", kind == .flyteBinaryValues else { return false }
    return ["flyteadmin", "flytepropeller", "flyte-admin-secrets", "flyte-secret-auth"]
      .contains(name)
  }

  private var namespaceDifferences: [String] {
    let expected = release.namespace?.value ?? question.namespace
    let objects = (rendering.objects ?? []).filter { !isOfOther($0.name) && $0.kind == "Secret" }
    return objects.filter { $0.namespace != expected }.map { "\($0.name) is in \($0.namespace)" }
  }
}
