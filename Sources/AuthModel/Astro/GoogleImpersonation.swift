public import Diagnostics

/// Service accounts of Google of which each takes the place of the one before it, up to the one that does
/// the work.
///
/// Source: apache-airflow-providers-google, "Google Cloud Connection", "Impersonation Chain".
public struct GoogleImpersonation: Sendable {
  /// The service accounts in their order, without white space.
  public let accounts: [String]
  /// Where they stand.
  public let range: SourceRange

  /// Takes `text`, one service account or several with commas between; nil if there is nothing in it.
  init?(_ text: String, at range: SourceRange) {
    accounts = text.split(separator: ",").map { $0.split(separator: " ").joined() }
    self.range = range
    guard !accounts.isEmpty else { return nil }
  }

  /// Whether one of them, which is filled in already, is no service account.
  public var isMalformed: Bool {
    accounts.contains { name in
      !Placeholder.isUnfinished(name) && !AirflowConnectionType.isServiceAccount(name)
    }
  }
}
