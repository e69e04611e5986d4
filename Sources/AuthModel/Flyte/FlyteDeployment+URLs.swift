import Diagnostics

/// Under which URLs flyteadmin believes to be reached (flyteadmin/auth/handler_utils.go).
extension FlyteDeployment {
  /// The URLs that are written down or stand in the chart, in their order; those that flyte-binary makes
  /// for calls inside the cluster come behind them and are not among them.
  public var authorizedURIs: [URLReference] { auth?.authorizedURIs?.value ?? [] }

  /// The URL that flyteadmin falls back to: the first one, whichever it is.
  public var fallbackURI: URLReference? { authorizedURIs.first }

  /// The first URL under which people reach it from outside.
  public var publicURI: URLReference? { authorizedURIs.first(where: Self.isPublic) }

  /// Whether `url` may be reached from outside of a cluster.
  ///
  /// Over plain HTTP a name of two labels may be that of a Service in its namespace.
  public static func isPublic(_ url: URLReference) -> Bool {
    let labels = url.normalizedHost.split(separator: ".", omittingEmptySubsequences: false)
    let isNarrow = labels.count == 1 || labels.count == 2 && url.scheme == "http"
    return !isNarrow && !isServiceName(url) && !url.isLoopback
  }

  /// Whether only pods of the same cluster can reach `url`.
  public static func isInsideCluster(_ url: URLReference) -> Bool {
    if isServiceName(url) { return true }
    let isOneLabel = !url.normalizedHost.contains(".") && !url.isIPAddress && !url.host.isEmpty
    return isOneLabel && url.scheme == "http" && !url.isLoopback
  }

  private static func isServiceName(_ url: URLReference) -> Bool {
    [".svc", ".cluster.local", ".svc.local"].contains(where: url.normalizedHost.hasSuffix)
  }

  /// The URL that flyteadmin takes for its own when it is called as `host`, which it takes for HTTPS:
  /// the first of that host under HTTPS, else the last of that host, else the first of all.
  ///
  /// A port decides among those of one host that are not under HTTPS only.
  public func uri(forCallsTo host: String, port: String?) -> URLReference? {
    let own = authorizedURIs.filter { $0.normalizedHost == host.lowercased() }
    return own.first { $0.scheme == "https" } ?? own.last { $0.port == port } ?? own.last
      ?? fallbackURI
  }

  /// Where the identity provider sends people back to when flyteadmin believes to be at `url`: that URL
  /// resolved with `callback` (RFC 3986, section 5.2).
  public static func callbackURI(below url: URLReference) -> String {
    let folder = url.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = folder.isEmpty ? "/callback" : (folder + ["callback"]).joined(separator: "/")
    return origin(of: url) + path
  }

  /// Where the metadata of an authorization server at `base` is looked for: `path`, resolved against the
  /// base with a slash behind it.
  ///
  /// A slash in front of `path` drops the path of the base.
  public static func metadataURL(_ path: String, below base: URLReference) -> String {
    if path.contains("://") { return path }
    let root = origin(of: base)
    if path.hasPrefix("/") { return root + path }
    return root + (base.path.hasSuffix("/") ? base.path : base.path + "/") + path
  }

  /// The scheme, the host and the port of `url`; what is no port, and may be a password, is left out.
  public static func origin(of url: URLReference) -> String {
    let port = url.port.flatMap { $0.utf8.allSatisfy(\.isDigit) ? ":\($0)" : nil }
    return "\(url.scheme ?? "")://\(url.host)\(port ?? "")"
  }
}
