import Diagnostics
import HelmValues
import YAML

/// Where documents set variables.
extension ProcessEnvironment {
  /// Those of all places in `root` that a program is known to read variables from.
  static func all(in root: Value) -> [ProcessEnvironment] {
    guard root.isMapping else { return [] }
    if root.value(of: "apiVersion") != nil { return objects(in: root) }
    if let jobs = root.value(of: "jobs"), jobs.entries.contains(where: \.value.isGitHubJob) {
      return gitHub(root, jobs)
    }
    if let steps = root.value(at: ["runs", "steps"]) { return steps.items.compactMap(gitHub) }
    if ComposeFile.recognizes(root) { return ComposeFile.services(of: root) }
    return gitLab(root)
  }

  /// The processes that `stream` describes, be it without setting a variable for them.
  ///
  /// - Parameters:
  ///   - stream: What was read of a file.
  ///   - format: What it was read as, if not as what its name says.
  /// - Returns: The processes in the order of the text.
  static func processes(in stream: Stream, as format: FileFormat? = nil) -> [ProcessEnvironment] {
    stream.documents.compactMap(\.root).map { Value($0) }.flatMap { root -> [ProcessEnvironment] in
      switch format ?? FileFormat(path: stream.file.path) {
      case .yaml: all(in: root)
      case .dockerfile: stages(of: root)
      case .environmentFile: [variables(ofFile: root)]
      case .pythonRequirements: []
      }
    }
  }

  /// What the lines of a file of variables set, of which `root` is the document.
  static func variables(ofFile root: Value) -> ProcessEnvironment {
    ProcessEnvironment(
      root.writtenEntries.compactMap(EnvironmentVariable.init),
      in: root.range,
      of: .file,
      mappings: [root]
    )
  }

  // MARK: GitHub Actions

  private static func gitHub(_ root: Value, _ jobs: Value) -> [ProcessEnvironment] {
    let inJobs = jobs.entries.flatMap { job in
      let services = job.value.value(of: "services")?.entries.map(\.value) ?? []
      let steps = job.value.value(of: "steps")?.items ?? []
      let container = job.value.value(of: "container")
      return ([job.value, container] + services + steps).compactMap(\.self).compactMap(gitHub)
    }
    return [gitHub(root)].compactMap(\.self) + inJobs
  }

  private static func gitHub(_ holder: Value) -> ProcessEnvironment? {
    ProcessEnvironment(holder.value(of: "env"), of: .gitHubWorkflow)
  }

  // MARK: GitLab

  private static func gitLab(_ root: Value) -> [ProcessEnvironment] {
    let jobs = root.memberValues.filter(\.isGitLabJob)
    guard !jobs.isEmpty || root.value(of: "stages") != nil else { return [] }
    return ([root] + jobs).compactMap { holder in
      guard let variables = holder.value(of: "variables"), variables.isMapping else { return nil }
      let own = variables.entries.compactMap { entry in
        // `{value: …, description: …}` is the long form.
        let value = entry.value.isMapping ? entry.value.value(of: "value") : entry.value
        return value.flatMap { EnvironmentVariable(entry.with($0)) }
      }
      return ProcessEnvironment(own, at: variables, of: .gitLabPipeline)
    }
  }
}

extension Value {
  fileprivate var isGitHubJob: Bool {
    ["runs-on", "steps", "uses"].contains { value(of: $0) != nil }
  }

  fileprivate var isGitLabJob: Bool {
    isMapping && ["script", "extends", "trigger"].contains { value(of: $0) != nil }
  }
}
