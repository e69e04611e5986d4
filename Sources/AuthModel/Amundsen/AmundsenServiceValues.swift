public import Diagnostics
import HelmValues

/// `frontEnd`, `metadata` or `search`: one of the services.
public struct AmundsenServiceValues: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The repository of its image.
  public var image: Located<String>?
  /// The tag of its image.
  public var imageTag: Located<String>?
  /// How many of it run.
  public var replicas: Located<Double>?
  /// The type of its Service.
  public var serviceType: Located<String>?
  /// The URL in mails of the frontend.
  public var baseURL: URLReference?
  /// Which configuration class it uses.
  public var config: AmundsenConfig?
  /// Further variables.
  public var variables: AmundsenVariables?
  /// The older layout.
  public var old = AmundsenOldKeys()
  /// Where people reach it.
  var ingress: Entry?

  /// The fields that concern signing in.
  public static let fields: [Field<AmundsenServiceValues>] =
    [
      .string("image", \.image, "the repository of its image"),
      .string("imageTag", \.imageTag, "the tag of its image"),
      .number("replicas", \.replicas, "how many of it run"),
      .string("serviceType", \.serviceType, "the type of its Service"),
      .url("baseUrl", \.baseURL, "the URL in mails that the frontend sends"),
      .section("config", \.config, "which configuration class it uses", .facts(nullable: true)),
      .section("envVars", \.variables, "further variables", .facts(nullable: true)),
      .any("ingress", \.ingress, "where people reach it"),
    ] + AmundsenOldKeys.fields(at: \.old, "charts 1.0.0 to 2.1.0")

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `config` of a service.
public struct AmundsenConfig: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The configuration class.
  var className: Entry?

  /// The fields of `config`.
  public static let fields: [Field<AmundsenConfig>] = [
    Field("class", .string, "the configuration class, with its module", .facts()) {
      config,
      entry,
      declaration,
      binder in
      if binder.string(entry, declaration) != nil { config.className = entry }
    }
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
