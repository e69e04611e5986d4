public import AuthModel
import Diagnostics

/// A connection of Airflow with the file that defines it.
public struct AirflowDefinition: Sendable {
  /// The connection.
  public let connection: AirflowConnection
  /// Where Airflow finds it, as far as the files tell.
  public let source: AirflowConnectionSource
  /// What the file is.
  public let kind: ConfigurationKind
  /// The path of the file.
  public let path: String

  /// The id, in small letters as the names of variables do not tell them from capitals.
  public var id: String { connection.id.value.lowercased() }

  /// The folder that the file lies in.
  public var folder: Substring { path.lastIndex(of: "/").map { path[..<$0] } ?? "" }

  /// Whether the file serves the Airflow that is run in its folder: what `astro dev` starts reads `.env`,
  /// `airflow_settings.yaml` and files of Compose.
  public var servesFolder: Bool {
    let name = path[folder.endIndex...].drop { $0 == "/" }
    return kind != .environment || name == ".env" || name.contains("compose")
  }
}

extension Project {
  /// The connections of all files, those of Deployments on Astro aside.
  public var airflowDefinitions: [AirflowDefinition] {
    let backends = configurations.flatMap(\.airflowBackendArguments).compactMap(\.connectionsFile)
    return files.flatMap { file in
      file.configurations.filter { $0.astroDeployment == nil && !$0.isSample }.flatMap { own in
        own.airflowConnections.map { connection in
          let isOfBackend =
            own.kind == .airflowConnections
            && backends.contains { Self.name(of: $0) == Self.name(of: file.source.path) }
          return AirflowDefinition(
            connection: connection,
            source: isOfBackend ? .secretsBackend : connection.source,
            kind: own.kind,
            path: file.source.path
          )
        }
      }
    }
  }

  private static func name(of path: String) -> Substring? { path.split(separator: "/").last }
}
