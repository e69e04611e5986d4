import AuthModel
import Diagnostics
import Linting

/// Finds environment variables that are set twice.
///
/// Server-side apply, which Helm 4 uses, refuses a container that has one variable twice. Elsewhere
/// the last one wins, and those of `astronomer.houston.secret` come behind those of `env`; a later
/// upgrade may lose both.
///
/// Lists of containers, services of Compose and files of variables are looked at as well: there it is an
/// error where the values differ and the variable has to do with signing in, and a warning elsewhere. Of
/// what Amundsen's chart writes into one ConfigMap from two places the last counts, and programs that are
/// strict about YAML refuse the rest.
struct DuplicateVariable: Rule {
  static let severity = Severity.error

  func check(_ configuration: Configuration, report: inout Report) {
    for environment in configuration.environments { check(environment, configuration, &report) }
    var seen: Set<SourceRange> = []
    for process in configuration.amundsen?.processes ?? [] { check(process, &seen, &report) }
    guard let values = configuration.astronomer else { return }
    var winners: [String: Located<String>] = [:]
    for name in values.variables.map(\.name).reversed() where !name.value.isEmpty {
      if let winner = winners[name.value] {
        report(
          "'\(KeyText.shown(name.value))' is set twice; this one is overridden",
          at: name.range,
          notes: [
            Note("this one wins", at: winner.range),
            Note("Helm 4 refuses the release, because server-side apply takes no duplicates"),
          ],
          fix: configuration.edits(removingItemAround: name.range).map {
            Fix("take the overridden one out", safety: .unsafe, edits: $0)
          }
        )
      } else {
        winners[name.value] = name
      }
    }
  }

  private func check(
    _ environment: ProcessEnvironment,
    _ configuration: Configuration,
    _ report: inout Report
  ) {
    for variable in environment.variables {
      let name = variable.name.value
      guard let winner = environment[name], winner.range != variable.range, !name.isEmpty else {
        continue
      }
      let isSame = variable.value.flatMap { own in winner.value.map(own.isSame) } ?? false
      let isSure = !isSame && variable.concernsAuthentication
      report(
        "'\(KeyText.shown(name))' is set twice; this one is overridden",
        at: variable.name.range,
        as: isSure ? nil : .warning,
        notes: [
          Note("this one wins", at: winner.name.range),
          isSame ? nil : Note("their values differ, and nobody says which one was meant"),
        ].compactMap(\.self),
        fix: edits(without: variable, in: environment, configuration).map {
          Fix(
            "take the overridden one out",
            safety: isSame ? .safe : .unsafe,
            edits: $0
          )
        }
      )
    }
  }

  /// The edits that take `variable` out of a list, or its line out of a file of variables.
  private func edits(
    without variable: EnvironmentVariable,
    in environment: ProcessEnvironment,
    _ configuration: Configuration
  ) -> [Edit]? {
    guard environment.kind == .file else {
      return configuration.edits(removingItemAround: variable.name.range)
    }
    let source = configuration.sources.first { $0.id == variable.range.file }
    guard let source, let value = variable.value else { return nil }
    let end = source.nextLine(after: source.lineEnd(of: variable.name.range.start))
    guard value.range.end <= end else { return nil }
    let line = source.range(source.lineStart(of: variable.name.range.start), end)
    return [Edit(line, with: "")]
  }

  private func check(
    _ process: AmundsenProcess,
    _ seen: inout Set<SourceRange>,
    _ report: inout Report
  ) {
    for setting in process.settings where !setting.isBuiltIn {
      guard let winner = process[setting.name.value], winner.name.range != setting.name.range,
        !winner.isBuiltIn, seen.insert(winner.name.range).inserted
      else { continue }
      report(
        "'\(setting.name.value)' is written twice into the ConfigMap of \(process.name)",
        at: winner.name.range,
        as: .warning,
        notes: [
          Note("this one is overridden", at: setting.name.range),
          Note("programs that are strict about YAML, such as kustomize, refuse it"),
        ]
      )
    }
  }
}

extension EnvironmentVariable {
  /// Whether the variable is known to have to do with signing in.
  fileprivate var concernsAuthentication: Bool {
    AmundsenVariable[name.value] != nil || FlyteClientVariable[name.value] != nil
      || name.value.hasPrefix("AIRFLOW_CONN_")
  }
}
