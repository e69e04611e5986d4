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
  /// The connections that each Airflow finds: the one that is run in a folder, and each Deployment on Astro.
  ///
  /// What is kept in the Environment Manager of Astro stands in no file. A Deployment gets the variables of
  /// its file, and the file of connections that its own secrets backend reads.
  public var airflowDefinitions: [[AirflowDefinition]] {
    let local = definitions { $0.astroDeployment == nil }.filter(\.servesFolder)
    let deployments = files.flatMap { file in
      file.configurations.filter { $0.astroDeployment != nil }.map { deployment in
        let found = definitions { $0 === deployment || $0.kind == .airflowConnections }
          .filter { $0.source == .secretsBackend || $0.kind == .astroDeployment }
        // Of several files that are called so, nobody knows which one is in the image.
        let isCertain = Set(found.filter { $0.source == .secretsBackend }.map(\.path)).count < 2
        return isCertain ? found : []
      }
    }
    return Dictionary(grouping: local, by: \.folder).values + deployments
  }

  /// The connections in those configurations that `isWanted`, the backends of which alone count.
  private func definitions(in isWanted: (Configuration) -> Bool) -> [AirflowDefinition] {
    let backends = configurations.filter(isWanted).flatMap(\.airflowBackendArguments)
      .compactMap(\.connectionsFile).map(Self.name)
    return files.flatMap { file in
      file.configurations.filter { isWanted($0) && !$0.isSample }.flatMap { own in
        own.airflowConnections.map { connection in
          let isOfBackend =
            own.kind == .airflowConnections && backends.contains(Self.name(of: file.source.path))
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
