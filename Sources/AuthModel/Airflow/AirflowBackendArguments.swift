public import Diagnostics
import HelmValues
import YAML

/// The arguments of Airflow's secrets backend, as a variable gives them.
///
/// Source: airflow-core 3, `airflow/configuration.py` (`get_custom_secret_backend`): what is no JSON is
/// logged, and the backend goes without arguments.
public struct AirflowBackendArguments: Sendable {
  /// Where the arguments stand.
  public let range: SourceRange
  /// What is wrong with them, if something is.
  public let mistake: Mistake?

  /// The service accounts of Google that the backend works as, if the arguments say so.
  public let impersonation: GoogleImpersonation?

  /// The file of connections that the local filesystem backend reads, if the arguments name one.
  public let connectionsFile: String?

  /// The ways in which arguments fail to be a JSON object.
  public enum Mistake: Sendable {
    /// Quotation marks are a part of the value.
    case quoted
    /// The braces have no quotation marks in them: a shell took them away.
    case unquoted
    /// It is no JSON.
    case notJSON
    /// It is JSON but no object.
    case notObject
  }

  /// The variables that give such arguments.
  static let names = Set(AirflowVariable.all.filter(\.isArguments).map(\.name))

  /// Reads the value of `variable`; nil if it is another one, or not yet filled in.
  init?(_ variable: EnvironmentVariable) {
    guard Self.names.contains(variable.name.value), let text = variable.text,
      !text.value.isEmpty, !text.value.hasPrefix("$"), !text.value.containsBytes(of: "{{")
    else { return nil }
    range = text.range
    var impersonation: GoogleImpersonation?
    var connectionsFile: String?
    let bytes = Array(text.value.utf8)
    let stream = YAML.read(json: SourceFile(path: "", bytes: bytes))
    if stream.problems.isEmpty, stream.documents.first?.root?.kind == .mapping {
      mistake = nil
      let root = stream.documents.first?.root.map { Value($0) }
      connectionsFile = root?.value(of: "connections_file_path")?.text
      let chain = root?.value(of: "impersonation_chain")
      let links = chain.map { $0.isSequence ? $0.items.map(\.text) : [$0.text] } ?? []
      impersonation = GoogleImpersonation(links.joined(separator: ","), at: text.range)
    } else if stream.problems.isEmpty {
      mistake = bytes.contains(UInt8(ascii: "{")) ? .quoted : .notObject
    } else if text.value.hasPrefix("'") || text.value.hasPrefix("\"") {
      mistake = .quoted
    } else {
      let isBare = bytes.first == UInt8(ascii: "{") && !bytes.contains(UInt8(ascii: "\""))
      mistake = isBare ? .unquoted : .notJSON
    }
    self.impersonation = impersonation
    self.connectionsFile = connectionsFile
  }
}

extension Configuration {
  /// The arguments of secrets backends that the document gives.
  public var airflowBackendArguments: [AirflowBackendArguments] {
    environments.flatMap(\.variables).compactMap(AirflowBackendArguments.init)
  }
}
