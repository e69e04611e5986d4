import AuthModel

/// A connection of Airflow without any secret, in the forms that Airflow takes.
public struct AirflowConnectionText: Sendable {
  /// The type: `google_cloud_platform`.
  public let type: String
  /// The host, with its protocol: `https://example.com`.
  public let host: String?
  /// What the type knows, in the order it is written.
  public let extras: [(name: String, value: String)]

  /// Makes the connection of `type` to `host` with `extras`, none of whose values has to be escaped in JSON.
  public init(type: String, host: String? = nil, extras: [(name: String, value: String)]) {
    self.type = type
    self.host = host
    self.extras = extras
  }

  /// The connection as a JSON object on one line.
  public var json: String {
    let members = extras.map { "\"\($0.name)\": \"\($0.value)\"" }.joined(separator: ", ")
    let extra = extras.isEmpty ? "" : ", \"extra\": {\(members)}"
    let host = host.map { ", \"host\": \"\($0)\"" } ?? ""
    return "{\"conn_type\": \"\(type)\"\(host)\(extra)}"
  }

  /// The connection as a URI.
  ///
  /// Airflow's command line takes a query only behind `@/`.
  public var uri: String {
    let scheme = type.split(separator: "_").joined(separator: "-")
    guard !extras.isEmpty else { return "\(scheme)://" }
    let query = extras.map { "\($0.name)=\(PercentEncoding.encode($0.value))" }
    return "\(scheme)://\(host ?? "@")/?\(query.joined(separator: "&"))"
  }

  /// The line that defines the connection called `id` in a file of environment variables.
  public func variable(id: String) -> String {
    "\(AirflowConnection.prefix)\(id.uppercased())=\(uri)"
  }
}
