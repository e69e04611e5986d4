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
  public static func isPublic(_ url: URLReference) -> Bool {
    let host = url.normalizedHost
    let isInside =
      !host.contains(".")
      || [".svc", ".cluster.local", ".svc.local"].contains(where: host.hasSuffix)
    return !isInside && !url.isLoopback
  }

  /// Where the identity provider sends people back to when flyteadmin believes to be at `url`: that URL
  /// resolved with `callback` (RFC 3986, section 5.2).
  public static func callbackURI(below url: URLReference) -> String {
    let port = url.port.map { ":\($0)" } ?? ""
    let folder = url.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = folder.isEmpty ? "/callback" : (folder + ["callback"]).joined(separator: "/")
    return "\(url.scheme ?? "")://\(url.host)\(port)\(path)"
  }

  /// Where the metadata of an authorization server at `base` is looked for: `path`, resolved against the
  /// base with a slash behind it.
  ///
  /// A slash in front of `path` drops the path of the base.
  public static func metadataURL(_ path: String, below base: URLReference) -> String {
    if path.contains("://") { return path }
    let port = base.port.map { ":\($0)" } ?? ""
    let root = "\(base.scheme ?? "")://\(base.host)\(port)"
    if path.hasPrefix("/") { return root + path }
    return root + (base.path.hasSuffix("/") ? base.path : base.path + "/") + path
  }
}
