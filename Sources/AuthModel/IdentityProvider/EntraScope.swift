/// A scope as Entra ID reads it: the API that it is of, and behind the last slash its name.
///
/// Source: Microsoft "Scopes and permissions in the Microsoft identity platform".
public struct EntraScope: Sendable {
  /// The URI or the id of the API; `nil` where none is named, which is Microsoft Graph.
  public let api: String?
  /// The name, which is what tokens list; empty if only an API is named.
  public let name: String

  /// Takes `text` apart: `api://ID/all`, `ID/.default`, `openid`.
  public init(_ text: String) {
    let host = text.utf8.firstIndex(of: UInt8(ascii: ":")).flatMap {
      text[$0...].hasPrefix("://") ? text.utf8.index($0, offsetBy: 3) : nil
    }
    let start = host ?? text.startIndex
    guard let slash = text.utf8[start...].lastIndex(of: UInt8(ascii: "/")) else {
      (api, name) = host == nil ? (nil, text) : (text, "")
      return
    }
    api = String(text[..<slash])
    name = String(text[text.utf8.index(after: slash)...])
  }

  /// Whether it stands for all that was granted at the API, which is the only scope that a program gets
  /// with an id and a secret (AADSTS1002012).
  public var isDefault: Bool { api != nil && name == Self.defaultName }

  /// Whether it asks for a token for another API than Microsoft Graph, which serves the userinfo
  /// endpoint.
  public var isOfOtherAPI: Bool {
    guard let api else { return false }
    return !Self.graphHosts.contains { api == "https://\($0)" }
  }

  /// The scope that stands for all that was granted at `api`.
  public static func all(of api: String) -> String { "\(api)/\(defaultName)" }

  private static let defaultName = ".default"

  /// Microsoft Graph's hosts: global, US Government and its Department of Defense, China.
  private static let graphHosts = [
    "graph.microsoft.com", "graph.microsoft.us", "dod-graph.microsoft.us",
    "microsoftgraph.chinacloudapi.cn",
  ]
}
