public import AuthModel
import Diagnostics

/// A connection of Airflow with the file that defines it, of which there may be as many as in the file.
public final class AirflowDefinition: Sendable {
  /// The connection.
  public let connection: AirflowConnection
  /// Where Airflow finds it, as far as the files tell.
  public let source: AirflowConnectionSource
  /// What the file is.
  public let kind: ConfigurationKind
  /// The path of the file.
  public let path: String
  /// The folder that the file lies in.
  public let folder: Substring

  init(
    _ connection: AirflowConnection,
    in source: AirflowConnectionSource,
    of file: AirflowDefinitionFile
  ) {
    self.connection = connection
    self.source = source
    kind = file.kind
    path = file.path
    folder = file.folder
  }

  /// The id, in small letters as the names of variables do not tell them from capitals.
  public var id: String { connection.id.value.lowercased() }
}

extension Project {
  /// The connections that each Airflow finds: the one that is run in a folder, and each Deployment on Astro.
  ///
  /// What is kept in the Environment Manager of Astro stands in no file. A Deployment gets the variables of
  /// its file, and the file of connections that its own secrets backend reads.
  public var airflowDefinitions: [[AirflowDefinition]] {
    let local = definitions(in: \.servesFolder) { $0.astroDeployment == nil }
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
  private func definitions(
    in isWantedFile: (AirflowDefinitionFile) -> Bool = { _ in true },
    of isWanted: (Configuration) -> Bool
  ) -> [AirflowDefinition] {
    let backends = configurations.filter(isWanted).flatMap(\.airflowBackendArguments)
      .compactMap(\.connectionsFile).map { FilePathText.name(of: $0) }
    return files.flatMap { file in
      file.configurations.filter { isWanted($0) && !$0.isSample }.flatMap { own in
        let place = AirflowDefinitionFile(path: file.source.path, kind: own.kind)
        guard isWantedFile(place) else { return [AirflowDefinition]() }
        let isOfBackend = own.kind == .airflowConnections && backends.contains(place.name)
        return own.airflowConnections.map { connection in
          let source = isOfBackend ? .secretsBackend : connection.source
          return AirflowDefinition(connection, in: source, of: place)
        }
      }
    }
  }
}
