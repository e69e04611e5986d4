public import AuthModel

extension AmundsenProcess: LintSubject {
  /// Each service of Amundsen, wherever its variables are set; what only shows the names is left alone.
  public static func all(in project: Project) -> [AmundsenProcess] {
    project.configurations.filter { !$0.isSample }.flatMap(\.amundsenProcesses)
  }
}

extension AmundsenInstallation: LintSubject {
  /// Each release of Amundsen.
  public static func all(in project: Project) -> [AmundsenInstallation] {
    project.configurations.compactMap(\.amundsen)
  }
}

extension AmundsenUse: LintSubject {
  /// What several services take over may stand in a file of its own.
  public static var scope: LintScope { .project }
  /// Each variable of Amundsen's services that somebody wrote.
  public static func all(in project: Project) -> [AmundsenUse] {
    AmundsenUse.all(of: AmundsenProcess.all(in: project))
  }
}

extension PythonPackages: LintSubject {
  /// The packages of each file of requirements and each stage of a Dockerfile that installs flaskoidc.
  public static func all(in project: Project) -> [PythonPackages] {
    project.configurations.flatMap(\.pythonPackages)
  }
}
