import AuthModel
public import Diagnostics
public import HelmValues
import Linting
import Rules
public import YAML

/// A project file with those that it extends, bound.
public struct BoundProject: Sendable {
  /// What they say together.
  public let settings: ProjectSettings
  /// The merged tree; `nil` if no file has any content.
  public let root: Value?
  /// The scalars that may be shown.
  public let disclosed: [SourceRange]
  /// What is wrong with them, in order of place.
  public let mistakes: [ProjectMistake]
}

/// Something in a project file that authcfg cannot take.
public struct ProjectMistake: Hashable, Sendable {
  /// What is wrong, in the style of a finding.
  public let message: String
  /// The text that is wrong.
  public let range: SourceRange

  /// Says that `message` is wrong at `range`.
  public init(_ message: String, at range: SourceRange) {
    self.message = message
    self.range = range
  }
}

/// Finds the settings in a project file.
///
/// The files are merged as Helm merges layers: mappings key by key, lists and all else replaced.
///
/// - Parameter files: The project file last, and before it those that it extends.
/// - Returns: The settings, and what could not be taken for any.
public func bind(project files: [YAML.Stream]) -> BoundProject {
  let documents = files.flatMap { $0.documents.prefix(1) }
  let merged = MergedValues(documents.compactMap(\.root).map { Value($0) })
  var binder = Binder(chart: TargetChart(ChartVersion(0, 0), saidBy: .nobody), isComplete: true)
  let settings =
    merged.root.map { binder.bind($0, as: ProjectSettings.self) }
    ?? ProjectSettings(range: SourceRange(file: .builtIn, start: 0, end: 0))
  // Without a value, a key is as good as not there.
  let problems = binder.problems.filter { $0.kind != .emptySection }
  let mistakes =
    files.flatMap(\.mistakes) + documents.flatMap(\.duplicates) + mistakes(problems)
    + settings.mistakes(beside: problems.map(\.entry))
  return BoundProject(
    settings: settings,
    root: merged.root,
    disclosed: binder.disclosed,
    mistakes: mistakes.sorted { $0.range < $1.range }
  )
}

/// The rules' own words about `problems`, or else that the value cannot be taken.
private func mistakes(_ problems: [BindingProblem]) -> [ProjectMistake] {
  problems.map { problem in
    let found = lint([problem], catalog: .standard).first
    return found.map { ProjectMistake($0.message, at: $0.range) }
      ?? ProjectMistake(
        "'\(problem.shownKey)' takes \(problem.field?.type.phrase ?? "something else")",
        at: problem.key.range
      )
  }
}

extension YAML.Stream {
  /// What the shape of the file makes impossible.
  fileprivate var mistakes: [ProjectMistake] {
    let roots = documents.compactMap(\.root).filter { !Value($0).isNull }
    let later = roots.dropFirst().map {
      ProjectMistake("a project file has one document", at: $0.range.startPlace)
    }
    guard let root = roots.first, root.kind != .mapping else { return Array(later) }
    return [ProjectMistake("a project file is a mapping", at: root.range.startPlace)] + later
  }
}

extension Document {
  fileprivate var duplicates: [ProjectMistake] {
    duplicateKeys().map {
      ProjectMistake(
        "key '\(KeyText.shown($0.key.text))' stands in this mapping already",
        at: $0.key.range
      )
    }
  }
}
