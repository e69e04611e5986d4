public import Diagnostics

/// What nobody has to sign in for: `FLASK_OIDC_WHITELISTED_ENDPOINTS`, as flaskoidc reads it.
///
/// Source: `_before_request` of flaskoidc 0.0.4 to 1.1.2: parted at commas, nothing taken off; an element is
/// equal to the path without slashes around it, or to the name of the route.
public struct AmundsenWhitelist: Sendable {
  /// The elements as they are compared.
  public let elements: [String]
  private let text: Located<String>

  /// Takes the value of the variable.
  public init(_ text: Located<String>) {
    self.text = text
    elements = text.value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { String(decoding: Array($0), as: UTF8.self) }
  }

  /// Whether the health check of `process` passes, as far as anybody knows.
  public func passesHealthCheck(of process: AmundsenProcess) -> Bool {
    if elements.contains(Self.path) { return true }
    let endpoint = process.service?.healthEndpoint(in: process.image?.knownVersion)
    if let endpoint { return elements.contains(endpoint) }
    return Self.endpoints.allSatisfy(elements.contains)
  }

  /// Whether the health check of `process` does not pass whatever its release is, or in the one that
  /// its image is of.
  public func certainlyGuardsHealthCheck(of process: AmundsenProcess) -> Bool {
    if process.service?.healthEndpoint(in: process.image?.knownVersion) != nil { return true }
    return !Self.endpoints.contains(where: elements.contains)
  }

  /// Whether the health check of `process` passes if its release, which nobody knows, is not an old one.
  public func mayPassHealthCheck(of process: AmundsenProcess) -> Bool {
    process.service?.healthEndpoint(in: process.image?.knownVersion) == nil
      && elements.contains(Self.endpoints[1])
  }

  /// Why the health check of `process` does not pass, if a reason stands out.
  public func reason(for process: AmundsenProcess) -> String? {
    let endpoint = process.service?.healthEndpoint(in: process.image?.knownVersion)
    if let other = Self.endpoints.first(where: elements.contains), other != endpoint {
      return endpoint.map { "the route is called '\($0)' in this release" }
        ?? "the route is called '\(other)' in some releases only"
    }
    guard let near = elements.first(where: { Self.bare($0) == Self.path && $0 != Self.path }) else {
      return "what is set takes the place of the default, which has it"
    }
    if near.utf8.contains(where: "\"'[]()".utf8.contains) {
      return "quotes and brackets are parts of the elements"
    }
    return near.utf8.contains(UInt8(ascii: "/"))
      ? "elements have no slash" : "a blank behind a comma is a part of the element"
  }

  /// What was meant, to be put in the place of the value; `nil` if that does not stand byte for byte in
  /// the file, or is to be left alone.
  public var mended: Located<String>? {
    guard let place = text.textRange else { return nil }
    let known = Set(Self.right + Self.endpoints + ["", "index"])
    let others = elements.map(Self.bare).filter { !known.contains($0) }
    guard others.allSatisfy({ KeyText.isName($0.utf8.span) }) else { return nil }
    return Located((Self.right + others).joined(separator: ","), at: place)
  }

  /// `element` without what flaskoidc does not take off.
  private static func bare(_ element: String) -> String {
    let surplus = Set(" \t\"'[]()/".utf8)
    let end = element.utf8.reversed().drop(while: surplus.contains)
    return String(decoding: Array(end.reversed().drop(while: surplus.contains)), as: UTF8.self)
  }

  private static let path = "healthcheck"
  private static let right = ["status", "healthcheck", "health"]
  private static let endpoints = ["api.healthcheck", "api.healthcheckapi"]
}
