public import Diagnostics

/// What a service of a Compose file says beside the variables that it sets.
public struct ComposeService: Sendable {
  /// How its image is built; `nil` if it is pulled.
  public let build: ComposeBuild?
  /// The ports that can be reached from outside, in the order they are written.
  public let ports: [ComposePort]
}

/// How Compose builds the image of a service.
public struct ComposeBuild: Sendable {
  /// The folder that is built; the file's own if nobody says.
  public let context: Located<String>?
  /// The Dockerfile, seen from that folder.
  public let dockerfile: Located<String>?
  /// The stage that is built; the last if nobody says.
  public let target: Located<String>?
  /// Where `build` stands.
  public let range: SourceRange
  /// Whether the Dockerfile stands in the Compose file itself.
  public let isInline: Bool

  /// The path of the Dockerfile, seen from the folder of the Compose file.
  var path: String {
    let file = dockerfile?.value ?? "Dockerfile"
    guard let context, !file.hasPrefix("/") else { return file }
    return "\(context.value)/\(file)"
  }
}

/// A port of a service that Compose publishes.
public struct ComposePort: Sendable {
  /// The port of the container, or a range of them, as it is written.
  public let containerPort: String
  /// The port of the host, or a range of them; `nil` if Docker takes any that is free.
  public let hostPort: String?
  /// The address of the host that it is bound to; `nil` for all of them.
  public let hostAddress: String?
  /// Where it stands.
  public let range: SourceRange
  /// The texts that say so.
  let parts: [Located<String>]

  /// Whether only programs on the same host reach it.
  public var isLocal: Bool {
    guard let hostAddress else { return false }
    return hostAddress.hasPrefix("127.") || hostAddress == "localhost" || hostAddress == "::1"
  }
}
