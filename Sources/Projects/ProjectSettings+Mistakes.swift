import AuthModel
import Diagnostics

extension ProjectSettings {
  /// What no type of a field can say, where the entries `refused` have been spoken of already.
  func mistakes(beside refused: [SourceRange]) -> [ProjectMistake] {
    (targets?.all ?? []).flatMap { target in
      target.mistakes(mayBeEmpty: refused.contains(where: target.range.contains))
    } + overrides.flatMap(\.mistakes)
      + PathPatterns.mistakes(in: ignored)
  }
}

extension ProjectTarget {
  fileprivate func mistakes(mayBeEmpty: Bool) -> [ProjectMistake] {
    let version = writtenChartVersion.flatMap { version in
      chartVersion == nil
        ? ProjectMistake("'chart-version' takes a version such as '2.1.0'", at: version.range) : nil
    }
    let namespace = namespace.flatMap { namespace in
      KubernetesName.isLabel(namespace.value)
        ? nil
        : ProjectMistake("'namespace' takes \(KubernetesName.labelForm)", at: namespace.range)
    }
    let lists = [values, manifests, environment, registrations]
    let isEmpty = !mayBeEmpty && lists.allSatisfy { $0?.value.isEmpty ?? true }
    let empty =
      isEmpty
      ? ProjectMistake("target '\(KeyText.shown(name.value))' has no files", at: name.range) : nil
    return [version, namespace, empty].compactMap(\.self)
      + (lists + [previous]).flatMap { emptyPaths(in: $0) }
  }

  private func emptyPaths(in paths: Paths?) -> [ProjectMistake] {
    (paths?.value ?? []).filter(\.value.isEmpty).map {
      ProjectMistake("a path is empty", at: $0.range)
    }
  }
}

extension RuleOverride {
  fileprivate var mistakes: [ProjectMistake] {
    var mistakes = PathPatterns.mistakes(in: paths)
    if paths == nil { mistakes.append(ProjectMistake("an override has 'paths'", at: range)) }
    if rules == nil { mistakes.append(ProjectMistake("an override has 'rules'", at: range)) }
    return mistakes
  }
}
