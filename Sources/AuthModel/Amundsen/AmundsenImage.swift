public import Diagnostics

/// The image that one of Amundsen's services runs from.
public struct AmundsenImage: Sendable {
  /// The repository and the tag as they are written: `amundsendev/amundsen-frontend:4.2.0`.
  public let name: Located<String>
  /// The repository: `amundsendev/amundsen-frontend`.
  public let repository: String
  /// The service in it, if its name tells.
  public let service: AmundsenService?
  /// The release of the service; `nil` if no tag says one, or somebody else built the image.
  public let version: ChartVersion?
  /// Whether the tag stands for whatever is newest.
  public let isLatest: Bool
  /// Whether more is built upon it or under its name, so that anything may be in it.
  private let isBuilt: Bool

  /// Reads `name`, with `tag` where that is written apart.
  init(_ name: Located<String>, tag: String? = nil, isBuilt: Bool = false) {
    self.name = name
    self.isBuilt = isBuilt
    var repository = name.value.split(separator: "@").first.map(String.init) ?? ""
    var tag = tag
    // A colon before a slash is that of a registry's port.
    if let colon = repository.lastIndex(of: ":"), !repository[colon...].contains("/") {
      tag = tag ?? String(repository[repository.index(after: colon)...])
      repository = String(repository[..<colon])
    }
    let registry = "docker.io/"
    if repository.hasPrefix(registry) { repository.removeFirst(registry.count) }
    self.repository = repository
    let last = repository.split(separator: "/").last.map(String.init) ?? ""
    let isAmundsen = repository.containsBytes(of: Self.commonName)
    service = isAmundsen ? AmundsenService(named: last) : nil
    let isOfficial = Self.official.contains(repository)
    version = isOfficial ? tag.flatMap { ChartVersion($0) } : nil
    isLatest = isOfficial && (tag == nil || tag == "latest" || tag?.isEmpty == true)
  }

  /// Whether the project publishes it without flaskoidc in it, and nobody puts that in.
  public var lacksOIDC: Bool { !isBuilt && isPlain }

  private var isPlain: Bool { AmundsenService.allCases.contains { $0.image == repository } }

  /// Whether the project publishes it with flaskoidc and its settings in it.
  public var hasOIDC: Bool {
    AmundsenService.allCases.contains { $0.imageWithOIDC == repository }
  }

  /// Whether the project publishes it.
  public var isOfficial: Bool { isPlain || hasOIDC }

  /// The newest release whose variables are known, in the place of a tag that moves.
  var knownVersion: ChartVersion? { version ?? (isLatest ? ChartVersion(99, 0) : nil) }

  /// What stands in the names of all images that are taken for one of the services.
  static let commonName = "amundsen"

  private static let official = Set(
    AmundsenService.allCases.flatMap { [$0.image, $0.imageWithOIDC].compactMap(\.self) }
  )
}
