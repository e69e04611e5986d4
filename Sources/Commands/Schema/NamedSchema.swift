import AuthModel
import Reporting

/// A schema of files that authcfg reads, by the name that `authcfg schema` takes.
struct NamedSchema {
  let name: String
  private let kind: ConfigurationKind
  private let title: String
  private let era: AmundsenInstallation.Era?

  private init(
    _ kind: ConfigurationKind,
    _ title: String,
    suffix: String = "",
    era: AmundsenInstallation.Era? = nil
  ) {
    let part = kind.isPlural ? "they concern" : "it concerns"
    let wholeTitle = "\(title), as far as \(part) signing in"
    self.init(kind, wholeTitle: wholeTitle, suffix: suffix, era: era)
  }

  private init(
    _ kind: ConfigurationKind,
    wholeTitle: String,
    suffix: String = "",
    era: AmundsenInstallation.Era? = nil
  ) {
    name = kind.rawValue + suffix
    self.kind = kind
    title = wholeTitle
    self.era = era
  }

  /// All of them, in the order of the kinds.
  static let all = [
    NamedSchema(.astronomerValues, "Values of Astronomer Software (Astro Private Cloud)"),
    NamedSchema(.flyteBinaryValues, "Values of the flyte-binary chart"),
    NamedSchema(.flyteCoreValues, "Values of the flyte-core chart"),
    NamedSchema(.flyteadminConfiguration, "Configuration of flyteadmin"),
    NamedSchema(.flyteClient, "Configuration of flytectl and flytekit"),
    amundsen(.current, suffix: ""), amundsen(.middle, suffix: "-2.0"),
    amundsen(.oldest, suffix: "-0.1"),
    NamedSchema(
      .astroDeployment,
      wholeTitle: "The file of a Deployment on Astro, as far as it says as whom that works"
    ),
    NamedSchema(
      .airflowSettings,
      wholeTitle: "airflow_settings.yaml of the Astro CLI, as far as it concerns connections"
    ),
    NamedSchema(.airflowConnections, wholeTitle: "Connections of Airflow by their ids"),
  ]

  private static func amundsen(
    _ era: AmundsenInstallation.Era,
    suffix: String
  ) -> NamedSchema {
    NamedSchema(
      .amundsenValues,
      "Values of Amundsen for \(era.charts)",
      suffix: suffix,
      era: era
    )
  }

  /// The schema itself.
  var schema: TitledJSONSchema? {
    DeclaredDocument.all.first { $0.kind == kind }.map {
      ValuesSchema.schema(of: $0, titled: title, era: era)
    }
  }
}

extension ConfigurationKind {
  fileprivate var isPlural: Bool { rawValue.hasSuffix("-values") }
}
