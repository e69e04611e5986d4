import Diagnostics
import HelmValues
import YAML

extension ProcessEnvironment {
  /// The stages of a Dockerfile, each with the variables that it takes over from the stage it starts
  /// from; of several of one name the last before it is meant (BuildKit,
  /// `dockerfile2llb/convert.go`).
  static func stages(of root: Value) -> [ProcessEnvironment] {
    let drafts = StageDraft.all(in: root)
    return drafts.indices.reduce(into: []) { stages, index in
      let draft = drafts[index]
      let parent = stages.last { stage in
        stage.owner?.value.lowercased() == draft.base.value.lowercased()
      }
      var stage = ProcessEnvironment(
        draft.variables,
        in: draft.range,
        of: .dockerfile,
        owner: draft.name,
        image: parent?.image ?? draft.base,
        mappings: draft.mappings
      )
      stage.inherited = parent.map { $0.inherited + $0.variables } ?? []
      stage.stage = DockerfileStage(
        base: draft.base,
        isBasedOnStage: parent != nil,
        isLast: index == drafts.indices.last,
        arguments: draft.arguments,
        packages: PythonPackages(
          (parent?.stage?.packages.requirements ?? []) + draft.requirements
        )
      )
      stages.append(stage)
    }
  }
}

/// A stage while its instructions are collected.
private struct StageDraft {
  let base: Located<String>
  let name: Located<String>?
  var range: SourceRange
  var variables: [EnvironmentVariable] = []
  var arguments: [EnvironmentVariable] = []
  var requirements: [PythonRequirement] = []
  var mappings: [Value]

  /// The stage that `FROM` begins with `words`; `nil` if Docker refuses it.
  init?(_ instruction: Value, _ words: [Value]) {
    let plain = words.filter { !$0.text.hasPrefix("--") }
    guard let base = plain.first else { return nil }
    self.base = Located(base.text, at: base.range)
    name = plain.count == 3 ? Located(plain[2].text, at: plain[2].range) : nil
    range = instruction.range
    mappings = [instruction]
  }

  static func all(in root: Value) -> [StageDraft] {
    root.items.reduce(into: []) { drafts, instruction in
      guard let entry = instruction.writtenEntries.first else { return }
      if entry.isNamed("FROM"), let draft = StageDraft(instruction, entry.value.items) {
        drafts.append(draft)
      } else if !drafts.isEmpty {
        drafts[drafts.count - 1].add(instruction, entry)
      }
    }
  }

  private mutating func add(_ instruction: Value, _ entry: Entry) {
    range = SourceRange(file: range.file, start: range.start, end: instruction.range.end)
    mappings.append(instruction)
    let own = entry.value.writtenEntries.compactMap(EnvironmentVariable.init)
    switch entry.key.value {
    case "ENV": variables += own
    case "ARG": arguments += own
    case "RUN":
      requirements +=
        PipCommand(at: entry.value.range, in: entry.value.node.stream.file)
        .requirements
      return
    default: return
    }
    mappings.append(entry.value)
  }
}
