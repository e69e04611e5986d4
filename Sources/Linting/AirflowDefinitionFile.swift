import AuthModel

/// A file that defines connections of Airflow.
struct AirflowDefinitionFile {
  /// Its path.
  let path: String
  /// What it is.
  let kind: ConfigurationKind
  /// The folder that it lies in.
  let folder: Substring

  init(path: String, kind: ConfigurationKind) {
    self.path = path
    self.kind = kind
    folder = FilePathText.folder(of: path)
  }

  /// Its name in the folder.
  var name: Substring { FilePathText.name(of: path) }

  /// Whether it serves the Airflow that is run in its folder: what `astro dev` starts reads `.env`,
  /// `airflow_settings.yaml` and files of Compose.
  var servesFolder: Bool {
    kind != .environment || name == ".env" || name.contains("compose")
  }
}
