public import Diagnostics

/// `ingress`: where Flyte is reached from outside.
public struct FlyteIngress: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether the chart makes one: `create` in flyte-binary, `enabled` in flyte-core.
  public var isCreated: Located<Bool>?
  /// The host.
  public var host: Located<String>?
  /// Whether gRPC has an ingress of its own.
  public var separateGRPCIngress: Located<Bool>?
  /// In Flyte 2, the ingress for requests that bring a token.
  public var apiJWTIngress: FlyteOtherIngress?
  /// In Flyte 2, the ingress for what clients ask before they have a token.
  public var wellKnownIngress: FlyteOtherIngress?
  private var className: Located<String>?
  private var httpClassName: Located<String>?
  private var annotations: StringMap?
  private var httpAnnotations: StringMap?

  /// The fields that concern signing in.
  public static let fields: [Field<FlyteIngress>] = [
    .boolean("create", \.isCreated, "whether the chart makes one"),
    .boolean("enabled", \.isCreated, "whether the chart makes one"),
    .string("host", \.host, "the host under which Flyte is reached", .facts(isTemplate: true)),
    .boolean("separateGrpcIngress", \.separateGRPCIngress, "whether gRPC has one of its own"),
    .string("ingressClassName", \.className, "the controller that serves it"),
    .string("httpIngressClassName", \.httpClassName, "the controller, where gRPC has another"),
    .stringMap(
      "annotations",
      \.annotations,
      "what the controller is told",
      .facts(nullable: true, isTemplate: true)
    ),
    .stringMap(
      "commonAnnotations",
      \.annotations,
      "what the controller is told",
      .facts(nullable: true, isTemplate: true)
    ),
    .stringMap(
      "httpAnnotations",
      \.httpAnnotations,
      "what the controller is told for HTTP alone",
      .facts(nullable: true, isTemplate: true)
    ),
    .section(
      "apiJwtIngress",
      \.apiJWTIngress,
      "the ingress for requests that bring a token",
      .facts(since: FlyteChart.withoutAuthentication, nullable: true)
    ),
    .section(
      "wellknownIngress",
      \.wellKnownIngress,
      "the ingress for what clients ask before they have a token",
      .facts(since: FlyteChart.withoutAuthentication, nullable: true)
    ),
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

extension FlyteIngress {
  /// What says that the NGINX controller of Kubernetes serves it: a class called like it.
  ///
  /// Annotations for that controller prove nothing: the charts have some whoever serves it.
  public var nginxClass: SourceRange? {
    let name = [httpClassName, className].compactMap(\.self).first { !$0.value.isEmpty }
    let annotation = settings.first { $0.key.value == "kubernetes.io/ingress.class" }?.value
    guard let name = name ?? annotation else { return nil }
    return name.value.split(separator: "-").contains("nginx") ? name.range : nil
  }

  /// Whether it tells the controller about gRPC in a way that nobody can judge here.
  public var hasOwnMeans: Bool {
    settings.contains { item in
      item.key.value.hasPrefix("nginx.org/") || item.key.value.hasSuffix("-snippet")
    }
  }

  /// Whether it tells the controller something that may make people sign in: that depends on the
  /// controller, so that everything counts which has a telling word in it.
  public var mayAuthenticate: Bool {
    settings.contains { item in
      let text = (item.key.value + " " + item.value.value).lowercased()
      return Self.tellingWords.contains(where: text.containsBytes)
    }
  }

  private static let tellingWords = [
    "auth", "oidc", "jwt", "sso", "iap", "middleware", "plugin", "snippet", "config", "polic",
    "filter", "{{",
  ]

  private var settings: [StringMap.Item] {
    [annotations, httpAnnotations].compactMap(\.self).flatMap(\.items)
  }
}

/// A further ingress of Flyte 2.
public struct FlyteOtherIngress: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether the chart makes it.
  public var isEnabled: Located<Bool>?

  /// The field that concerns signing in.
  public static let fields: [Field<FlyteOtherIngress>] = [
    .boolean("enabled", \.isEnabled, "whether the chart makes it")
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
