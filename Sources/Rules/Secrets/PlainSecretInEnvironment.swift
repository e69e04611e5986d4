import AuthModel
import Diagnostics
import Linting

/// Finds secrets that are written into environment variables as plain values.
///
/// The value stands in the values file, in the Helm release and in every pod that runs with it.
/// `astronomer.houston.secret` takes it from a Secret. In a pipeline, a Compose file, a Dockerfile or a manifest
/// it is known to everybody who may read the repository; a file of variables is where it may stand. In a
/// ConfigMap, which nobody takes for secret, and in a Dockerfile, whose image keeps it for ever, it is an
/// error. Of the file of a Deployment on Astro, the variables that it calls secret itself are looked at.
///
/// Whether a variable holds a secret is told by its name, or by a URL with a password in its value.
struct PlainSecretInEnvironment: Rule {
  static let severity = Severity.error

  func check(_ configuration: Configuration, report: inout Report) {
    for entry in configuration.astronomer?.houston?.environment ?? [] { check(entry, &report) }
    for client in configuration.flyteClients { check(client, &report) }
    for process in configuration.writtenAmundsenProcesses { check(process, &report) }
    for variable in configuration.astroDeployment?.variables ?? [] { check(variable, &report) }
  }

  private func check(_ client: FlyteClient, _ report: inout Report) {
    guard case .environment(let kind) = client.origin, let remedy = remedy(kind) else { return }
    for setting in client.variables where setting.variable.isSecret {
      check(setting.assignment.value, of: setting.variable.name, kind, remedy, &report)
    }
  }

  private func check(_ process: AmundsenProcess, _ report: inout Report) {
    guard case .environment(let kind) = process.origin, let remedy = remedy(kind) else { return }
    for setting in process.settings where setting.variable?.isSecret == true {
      check(setting.value, of: setting.name.value, kind, remedy, &report)
    }
  }

  private func check(
    _ value: SecretValue?,
    of name: String,
    _ kind: ProcessEnvironment.Kind,
    _ remedy: String,
    _ report: inout Report
  ) {
    guard let value, isReal(value), !value.hasPrefix("$") else { return }
    report(
      "the secret '\(name)' stands in the file in clear text",
      at: value.range,
      as: kind == .configMap || kind == .dockerfile ? nil : .warning,
      notes: [Note("everybody who has the file has it"), Note(remedy)]
    )
  }

  private func check(_ variable: AstroVariable, _ report: inout Report) {
    guard variable.isSecret?.value == true, let assignment = variable.assignment,
      FlyteClientVariable[assignment.name.value]?.isSecret != true,
      let remedy = remedy(.astroDeployment)
    else { return }
    check(
      assignment.value,
      of: KeyText.shown(assignment.name.value),
      .astroDeployment,
      remedy,
      &report
    )
  }

  private func remedy(_ kind: ProcessEnvironment.Kind) -> String? {
    switch kind {
    case .file: nil
    case .astroDeployment:
      "leave 'value' out, and set it by 'astro deployment variable create --secret'"
    case .gitHubWorkflow: "store it as a secret of the repository and write '${{ secrets.NAME }}'"
    case .gitLabPipeline: "set it as a masked variable in the settings of the project"
    case .composeService: "write '${NAME}' and let the shell or a file of variables say it"
    case .container, .configMap:
      "put it into a Secret and take it from there with valueFrom.secretKeyRef"
    case .dockerfile:
      "it stays in the image and its history: give it to the container when that is started"
    }
  }

  private func check(_ entry: HoustonEnvironmentEntry, _ report: inout Report) {
    guard let name = entry.name, let value = entry.value else { return }
    let isSecret = holdsSecret(name.value, entry.variable, value)
    guard isSecret || value.isURLWithPassword, isReal(value) else { return }
    report(
      isSecret
        ? "the secret '\(KeyText.shown(name.value))' stands in the values in clear text"
        : "the URL in '\(KeyText.shown(name.value))' has a password in clear text",
      at: value.range,
      as: .warning,
      notes: [
        Note("it lands in the Helm release and in the pods that Houston runs in"),
        Note(
          "put it into a Secret and move the entry to astronomer.houston.secret, "
            + "with envName, secretName and secretKey"
        ),
      ]
    )
  }

  private func holdsSecret(
    _ name: String,
    _ variable: HoustonVariable?,
    _ value: SecretValue
  ) -> Bool {
    guard let variable else { return CredentialName.isOne(name) }
    // The JSON of all providers may well leave their secrets to other variables.
    return variable.isSecret && (variable.target != .openIDConnect || value.contains("Secret"))
  }

  private func isReal(_ value: SecretValue) -> Bool {
    !value.isEmpty && !value.isUnfinished && !value.isCommonWord && !value.hasPrefix("/")
  }
}
