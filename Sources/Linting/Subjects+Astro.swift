public import AuthModel

extension AstroDeploymentSettings: LintSubject {
  /// Each Deployment on Astro.
  public static func all(in project: Project) -> [AstroDeploymentSettings] {
    project.configurations.compactMap(\.astroDeployment)
  }
}

extension AirflowSettings: LintSubject {
  /// What each `airflow_settings.yaml` says.
  public static func all(in project: Project) -> [AirflowSettings] {
    project.configurations.compactMap { configuration in
      guard case .airflow(.settings(let settings)) = configuration.content else { return nil }
      return settings
    }
  }
}
