import AuthModel
import ArgumentParser
import Rendering
import SystemPackage
import YAML

/// `authcfg render`: makes the Secrets that a configuration refers to.
///
/// Without `--list` it prints secrets, in base64, and nothing else in authcfg does. What a person
/// typed is never repeated in a message, unless it has proved to be a name.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Make the Secrets that values files refer to, ready for 'kubectl apply'.",
    discussion: """
      The entries of 'astronomer.houston.secret' say which Secrets Houston needs. Flyte's charts make \
      some Secrets from the values themselves and look for others. One manifest is made for each that \
      somebody has to make. Several values files are merged as Helm merges them. Amundsen's chart has \
      no Secret for the variables of flaskoidc: one is made for each service, from values, a Compose \
      file, a Deployment or a file of variables, and a comment says how the service gets at it.

      Of the values that are given for a key, one of --secret wins over one of --secrets-file, and \
      that over --from-env. Unless there is a value for every key, nothing is printed. The Secrets \
      must exist before 'helm upgrade', in the namespace of the release.

      Exit status: 0 done, 2 wrong usage, a value missing or refused, or unreadable input.
      """
  )

  @OptionGroup
  var layers: LayerOptions

  @Option(
    name: .customLong("secret"),
    help: ArgumentHelp(
      "Where one value comes from: NAME/KEY=env:VARIABLE, =file:PATH or =- (standard input).",
      discussion:
        "May be repeated. A value itself is not taken: every user of the machine can see it.",
      valueName: "name/key=origin"
    )
  )
  var secretOptions: [String] = []

  @Option(
    name: .customLong("secrets-file"),
    help: ArgumentHelp(
      "A file of values: VARIABLE=value lines, or YAML; may be repeated.",
      discussion: """
        The variables are those of the entries. In YAML a value stands below the name and key of \
        its Secret (name: {key: value}) or behind its variable (VARIABLE: value).
        """,
      valueName: "path"
    )
  )
  var secretsFiles: [String] = []

  @Flag(help: "Take each value from the environment variable that the entry is for.")
  var fromEnv = false

  @Option(
    help: ArgumentHelp(
      "Make up a value where none is given: FLASK_OIDC_SECRET_KEY, the key of Amundsen's sessions.",
      discussion:
        "Each service gets one of its own, 43 letters and digits; it stands in the output only.",
      valueName: "variable"
    )
  )
  var generate: [String] = []

  @Option(
    name: .customLong("as"),
    help: "What to make; env-file, for Compose, has the secrets in clear text."
  )
  var form: SecretForm?

  @Flag(help: "List what is needed and where it would come from; no value is opened.")
  var list = false

  @Option(name: .shortAndLong, help: "The namespace that the manifests name.")
  var namespace: String?

  @Option(help: "The name of the release, which names of the chart's own Secrets begin with.")
  var release: String?

  @Option(help: "The version of the chart that values are for; the newest known by default.")
  var chartVersion: ChartVersion?

  @Option(help: "What the values are, whatever they look like.")
  var kind: ConfigurationKind?

  @Option(
    help: ArgumentHelp(
      "Write one file a Secret into this folder, readable by its owner only.",
      valueName: "folder"
    )
  )
  var outputDir: String?

  @Flag(help: "Allow values that end in a line break.")
  var keepNewline = false

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  func validate() throws {
    if layers.isEmpty { throw ValidationError("give the values files with -f") }
    if list && outputDir != nil {
      throw ValidationError("--list writes no files; leave out --output-dir")
    }
    if let namespace, !KubernetesName.isLabel(namespace) {
      throw ValidationError("--namespace takes \(KubernetesName.labelForm)")
    }
    if !generate.allSatisfy({ AmundsenVariable[$0]?.isSessionKey == true }) {
      throw ValidationError(
        "--generate takes FLASK_OIDC_SECRET_KEY; other secrets are given out by a provider"
      )
    }
    if let release, !KubernetesName.isSubdomain(release) {
      throw ValidationError("--release takes \(KubernetesName.subdomainForm)")
    }
  }

  func run() throws {
    let context = ProcessContext.current
    var inputs = RenderInputs(limits: limits.limits)
    let secrets = inputs.secretOptions(secretOptions)
    inputs.checkStandardInput(isUsedBy: standardInputUsers(secrets))
    try inputs.stopIfBroken()
    let options = BindingOptions(
      kind: kind,
      chartVersion: chartVersion,
      helmVersion: layers.helmVersion
    )
    let needs = inputs.needs(of: layers.request, options, called: release)
    let files = inputs.secretsFiles(secretsFiles)
    try inputs.stopIfBroken()
    let plan = ValuePlan(
      needed: needs.secrets,
      options: secrets,
      entries: files,
      environment: fromEnv ? context.environment : [:],
      generated: generate,
      places: inputs.places
    )
    if list { show(plan, needs, inputs.places) }
    for remark in needs.remarks(inputs.places) { context.say(remark) }
    let (namespace, problem) = needs.namespace(namespace, inputs.places)
    let form = form ?? (needs.amundsen?.isForCompose == true ? .environmentFile : .secret)
    inputs.fail(plan.problems + [problem, refusal(of: form, needs)].compactMap(\.self))
    try inputs.stopIfBroken()
    guard !needs.secrets.isEmpty else {
      context.say("nothing to render: \(needs.reasonForNone)")
      return
    }
    if list { return }
    let rendering = RenderingOptions(
      namespace: namespace,
      keepsNewline: keepNewline,
      usage: needs.amundsen.map { SecretUsage($0.supplies).lines(for: form) } ?? [:],
      form: form
    )
    try render(plan, rendering, &inputs)
  }

  private func show(_ plan: ValuePlan, _ needs: ReleaseNeeds, _ places: Places) {
    let needed = RequirementList(plan: plan, places: places).text
    let made = needs.release.map { ChartSecretList(release: $0, places: places).text } ?? ""
    ProcessContext.current.write(needed.isEmpty ? String(made.drop { $0 == "\n" }) : needed + made)
  }

  /// Why nothing can be made in the form `form`.
  private func refusal(of form: SecretForm, _ needs: ReleaseNeeds) -> String? {
    guard form == .environmentFile else { return nil }
    guard let amundsen = needs.amundsen, !amundsen.needsSecret else {
      return "--as env-file: the chart takes these values from Secrets only"
    }
    let names = Set(needs.secrets.map(\.id.secretName))
    guard names.count > 1, outputDir == nil, !list else { return nil }
    return "\(names.count) files are made, one for each service; name a folder with --output-dir"
  }

  private func render(
    _ plan: ValuePlan,
    _ options: RenderingOptions,
    _ inputs: inout RenderInputs
  ) throws {
    let (values, failures) = plan.open()
    let result = Rendering.render(plan.needed, values: values, options: options)
    inputs.fail(failures.map(\.message))
    let failed = Set(failures.map(\.id))
    inputs.fail(RenderingReport.messages(result, plan, except: failed, inputs.places))
    try inputs.stopIfBroken()
    for remark in result.remarks { ProcessContext.current.say(RenderingReport.text(remark)) }
    try deliver(result.files)
  }

  private func deliver(_ outputs: [SecretsOutput]) throws {
    let context = ProcessContext.current
    guard let outputDir else {
      context.output(write(outputs))
      return
    }
    let folder = context.resolve(outputDir)
    guard FileSystem.isDirectory(folder) == true else {
      context.say("--output-dir takes a folder that exists")
      throw ExitStatus.trouble.asError
    }
    let files = outputs.map { ($0.bytes, folder.appending($0.fileName)) }
    try FileSystem.writePrivately(files)
    context.say("wrote \(files.count) \(files.count == 1 ? "file" : "files")")
  }

  /// How many arguments ask for standard input; `--list` reads it for no value.
  private func standardInputUsers(_ options: [SecretOption]) -> Int {
    let values = list ? 0 : options.count { $0.origin == .standardInput }
    return values + (layers.values + secretsFiles).count { $0 == "-" }
  }
}
