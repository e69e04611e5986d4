public import Diagnostics

/// `configuration` of flyte-binary.
public struct FlyteBinaryConfiguration: Section {
  /// Where it stands.
  public let range: SourceRange
  /// What the chart makes the sections `auth` and `server` from.
  @Boxed public var auth: FlyteBinaryAuth?
  /// Sections that are laid over all that the chart makes.
  @Boxed public var inline: FlyteSections?
  /// A ConfigMap with more such sections.
  public var inlineConfigMap: Located<String>?
  /// A Secret with more such sections.
  public var inlineSecretRef: Located<String>?
  /// A ConfigMap in the place of all that the chart makes.
  public var externalConfigMap: Located<String>?
  /// A Secret in the place of all that the chart makes.
  public var externalSecretRef: Located<String>?

  /// The fields that concern signing in.
  public static let fields: [Field<FlyteBinaryConfiguration>] = [
    .section(
      "auth",
      \.auth,
      "who signs in, and how",
      .facts(misplacedAt: ["auth"], effectOfAbsence: "without it nobody has to sign in")
    ),
    .section(
      "inline",
      \.inline,
      "sections that are laid over all that the chart makes; templates in them are evaluated",
      .facts(misplacedAt: ["inline"], isTemplate: true)
    ),
    .string("inlineConfigMap", \.inlineConfigMap, "a ConfigMap with more such sections"),
    .string("inlineSecretRef", \.inlineSecretRef, "a Secret with more such sections"),
    .string(
      "externalConfigMap",
      \.externalConfigMap,
      "a ConfigMap in the place of all that the chart makes"
    ),
    .string(
      "externalSecretRef",
      \.externalSecretRef,
      "a Secret in the place of all that the chart makes"
    ),
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }

  /// Whether the configuration itself stands elsewhere.
  public var isElsewhere: Bool {
    [externalConfigMap, externalSecretRef].contains { $0?.value.isEmpty == false }
  }

  /// Whether sections that are laid over the configuration stand elsewhere.
  public var isContinuedElsewhere: Bool {
    isElsewhere || [inlineConfigMap, inlineSecretRef].contains { $0?.value.isEmpty == false }
  }
}
