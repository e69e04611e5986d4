import HelmValues

/// A kind of document with the fields that are declared for it.
public struct DeclaredDocument: Sendable {
  /// What paths start with to tell its fields from those of other documents; `nil` for values, whose
  /// paths stand for themselves.
  public let label: String?
  private let declaration: @Sendable () -> SectionDeclaration
  /// The program that reads it.
  public let reader: SectionReader
  /// What the chart starts from, where the document holds values of one whose defaults are known.
  private let chartDefaults: @Sendable () -> Value?
  /// The kind of the document, if files of it are read as a whole.
  public let kind: ConfigurationKind?

  /// Every document that is understood, those that people mean first in front.
  public static let all: [DeclaredDocument] =
    [
      DeclaredDocument(label: nil, AstronomerValues.self, kind: .astronomerValues),
      DeclaredDocument(
        label: FlyteDeployment.binaryLabel,
        FlyteBinaryValues.self,
        kind: .flyteBinaryValues,
        defaults: FlyteChart.binary.defaults
      ),
      DeclaredDocument(
        label: FlyteDeployment.coreLabel,
        FlyteCoreValues.self,
        kind: .flyteCoreValues,
        defaults: FlyteChart.core.defaults
      ),
      DeclaredDocument(
        label: FlyteDeployment.sectionsLabel,
        FlyteSections.self,
        kind: .flyteadminConfiguration
      ),
      DeclaredDocument(
        label: amundsenLabel,
        AmundsenValues.self,
        kind: .amundsenValues,
        defaults: AmundsenInstallation.chartDefaults
      ),
      flyteClient,
      DeclaredDocument(label: secretLabel, KubernetesSecret.self),
      DeclaredDocument(label: policyLabel, AWSPolicy.self, kind: .awsPolicy),
      DeclaredDocument(
        label: astroLabel,
        AstroDeploymentFile.self,
        kind: .astroDeployment
      ),
      DeclaredDocument(
        label: airflowSettingsLabel,
        AirflowSettingsFile.self,
        kind: .airflowSettings
      ),
      DeclaredDocument(
        label: connectionsLabel,
        AirflowConnectionList.self,
        kind: .airflowConnections
      ),
      DeclaredDocument(
        label: googleKeyLabel,
        GoogleServiceAccountKey.self,
        kind: .googleServiceAccountKey
      ),
    ] + Registration.declaredDocuments

  /// The file of a client of Flyte, which variables may say the same as.
  public static let flyteClient = DeclaredDocument(
    label: clientLabel,
    FlyteClientConfiguration.self,
    kind: .flyteClient
  )

  /// Makes the document that `section` is the root of and whose paths start with `label`.
  public init<S: Section>(label: String, _ section: S.Type) {
    self.init(label: label, section, kind: nil)
  }

  /// Makes the document that `section` is the root of.
  init<S: Section>(
    label: String?,
    _ section: S.Type,
    kind: ConfigurationKind?,
    defaults: @escaping @autoclosure @Sendable () -> Value? = nil
  ) {
    self.label = label
    declaration = { S.declaration }
    self.kind = kind
    chartDefaults = defaults
    reader = S.reader ?? .unknown
  }

  /// The fields at its root, which are made when somebody asks: a run needs those of few documents.
  public var section: SectionDeclaration { declaration() }

  /// The newest release whose keys are known.
  public var newestChart: ChartVersion { (kind ?? .kubernetes).newestChart }

  /// What the chart itself says at the path `keys`, if that is text, a number, a truth value or a list.
  func chartDefault(at keys: [String]) -> FieldDefault? {
    chartDefaults()?.value(at: keys).flatMap(Constant.init).map { .chart($0) }
  }

  /// The declared document that `configuration` is; `nil` if it is none.
  public static func describing(_ configuration: Configuration) -> DeclaredDocument? {
    all.first { $0.describes(configuration) }
  }

  /// Whether `configuration` is such a document.
  func describes(_ configuration: Configuration) -> Bool {
    switch configuration.content {
    case .astronomer: label == nil
    case .flyte(let deployment): label == deployment.documentLabel
    case .flyteClient: label == Self.clientLabel
    case .amundsen: label == Self.amundsenLabel
    case .environment: false
    case .kubernetes: label == Self.secretLabel
    case .awsPolicy: label == Self.policyLabel
    case .python: false
    case .astroDeployment: label == Self.astroLabel
    case .airflow(.settings): label == Self.airflowSettingsLabel
    case .airflow(.connections): label == Self.connectionsLabel
    case .googleKey: label == Self.googleKeyLabel
    case .registrations(let registrations): registrations.contains { $0.format.label == label }
    }
  }

  /// The label of a file of a client of Flyte.
  static let clientLabel = "flyte-client"
  private static let amundsenLabel = "amundsen"
  private static let secretLabel = "secret"
  private static let policyLabel = "aws-policy"
  private static let astroLabel = "astro-deployment"
  private static let airflowSettingsLabel = "airflow-settings"
  /// The label of a file of connections of Airflow.
  static let connectionsLabel = "airflow-connections"
  private static let googleKeyLabel = "google-service-account-key"

  /// The fields at the root.
  public var fields: [DeclaredField] {
    section.fields.map { DeclaredField($0, in: self, below: nil) }
      + [field(called: DeclaredField.anyName)].compactMap(\.self)
  }

  /// The field at the root that `name` leads to where any name may stand.
  func field(called name: String) -> DeclaredField? {
    section.entry.map { DeclaredField($0, called: name, in: self, knowing: section.knownEntries) }
  }
}

extension Constant {
  fileprivate init?(_ value: Value) {
    guard !value.isSequence else {
      self = .list(value.items.map(\.text))
      return
    }
    switch value.scalar {
    case .boolean(let boolean): self = .boolean(boolean)
    case .number(let number):
      guard let integer = Int(exactly: number) else { return nil }
      self = .integer(integer)
    case .string(let text): self = .string(text)
    default: return nil
    }
  }
}

extension FlyteDeployment {
  fileprivate static let binaryLabel = "flyte-binary"
  fileprivate static let coreLabel = "flyte-core"
  fileprivate static let sectionsLabel = "flyteadmin"

  fileprivate var documentLabel: String {
    switch chart {
    case .binary: Self.binaryLabel
    case .core: Self.coreLabel
    case nil: Self.sectionsLabel
    }
  }
}

extension Registration {
  fileprivate static var declaredDocuments: [DeclaredDocument] {
    formats.map { DeclaredDocument(label: $0.format.label, $0) }
  }
}

extension Registration.Format {
  /// The shape as one word: `okta-app`.
  fileprivate var label: String {
    rawValue.lowercased().split(separator: " ").joined(separator: "-")
  }
}
