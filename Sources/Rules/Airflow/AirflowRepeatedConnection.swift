import AuthModel
import Diagnostics
import Linting

/// Finds connections that are defined in two places, of which one alone counts.
///
/// Airflow asks a secrets backend first, then Astro's Environment Manager, then the variables of its
/// process, and its own database last; nothing can change that order. What `airflow_settings.yaml` says is
/// written into the database, where a variable in `.env` or in a file of Compose beside it hides it. Which
/// source a file of connections feeds is told from the arguments of the secrets backend, or else left open.
/// The variables of a Deployment's file are compared with the file of connections that its own secrets
/// backend reads; what the Environment Manager holds stands in no file.
struct AirflowRepeatedConnection: Rule {
  static let severity = Severity.warning
  static let needsWholeFiles = true

  func check(_ project: Project, report: inout Report) {
    let groups = project.airflowDefinitions.flatMap { Dictionary(grouping: $0, by: \.id).values }
    for group in groups where group.count > 1 {
      let ranked = group.sorted {
        ($1.source, $0.connection.id.range) < ($0.source, $1.connection.id.range)
      }
      guard let winner = ranked.first else { continue }
      for loser in ranked.dropFirst() {
        if loser.source != winner.source {
          check(loser, hiddenBy: winner, &report)
        } else if loser.path == winner.path, loser.kind == .airflowSettings {
          check(loser, behind: winner, &report)
        }
      }
    }
  }

  private func check(
    _ loser: AirflowDefinition,
    hiddenBy winner: AirflowDefinition,
    _ report: inout Report
  ) {
    // A file of connections may be meant for another Airflow.
    let isOpen = [loser, winner].contains {
      $0.kind == .airflowConnections && $0.source != .secretsBackend
    }
    let order = AirflowConnectionSource.allCases.reversed().map(\.rawValue).joined(separator: ", ")
    report(
      "connection '\(KeyText.shown(loser.connection.id.value))' is defined twice, and "
        + "\(winner.source.rawValue) wins over \(loser.source.rawValue)",
      at: loser.connection.id.range,
      as: isOpen ? .note : nil,
      notes: [
        Note("this one wins", at: winner.connection.id.range),
        Note("Airflow asks in this order: \(order)"),
      ]
    )
  }

  private func check(
    _ loser: AirflowDefinition,
    behind winner: AirflowDefinition,
    _ report: inout Report
  ) {
    report(
      "connection '\(KeyText.shown(loser.connection.id.value))' stands in this file already",
      at: loser.connection.id.range,
      notes: [
        Note("this is the first one", at: winner.connection.id.range),
        Note("the first start keeps the first one, and each later start the last"),
      ]
    )
  }
}
