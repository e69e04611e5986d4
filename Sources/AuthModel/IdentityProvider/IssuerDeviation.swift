public import Diagnostics

/// A place where an issuer is spelled otherwise than its provider spells it, in its discovery document
/// and in its tokens.
public struct IssuerDeviation: Sendable {
  /// What is different.
  public enum Kind: Hashable, Sendable {
    /// It ends in a slash, and the provider's spelling does not.
    case finalSlash
    /// It ends in no slash, but the provider's spelling does.
    case noFinalSlash
    /// The host has capitals, or a dot at its end.
    case host
    /// It names the port that HTTPS has anyway.
    case port
  }

  /// What is different.
  public let kind: Kind
  /// The place; that of the last character before it where something is missing.
  public let range: SourceRange
  /// The edit that puts it right; `nil` if the text does not stand in the file as it is.
  public let edit: Edit?
}

extension Issuer {
  /// Where it is spelled otherwise than its provider spells it, as far as that is known.
  ///
  /// It is to be the issuer itself, not the URL of the discovery document.
  public var deviations: [IssuerDeviation] {
    [hostDeviation, portDeviation, slashDeviation].compactMap(\.self)
  }

  /// Hosts of providers that have them to themselves stand in documents in lower case; what a server of
  /// one's own says depends on its configuration.
  private var hostDeviation: IssuerDeviation? {
    guard isProviderCertain, url.host != url.normalizedHost else { return nil }
    return deviation(.host, url.hostRange, url.normalizedHost)
  }

  private var portDeviation: IssuerDeviation? {
    guard isProviderCertain, url.scheme == "https", url.port == "443" else { return nil }
    let port = url.portRange
    let withColon = SourceRange(file: port.file, start: port.start - 1, end: port.end)
    return deviation(.port, url.isVerbatim ? withColon : port, "")
  }

  private var slashDeviation: IssuerDeviation? {
    guard let endsInSlash, endsInSlash != url.path.hasSuffix("/") else { return nil }
    let path = url.pathRange
    if endsInSlash {
      let end = url.isVerbatim ? path.slice(path.count, count: 0) : url.range
      return deviation(.noFinalSlash, end, "/")
    }
    let slash = url.isVerbatim ? path.slice(path.count - 1, count: 1) : url.range
    return deviation(.finalSlash, slash, "")
  }

  private func deviation(
    _ kind: IssuerDeviation.Kind,
    _ range: SourceRange,
    _ replacement: String
  ) -> IssuerDeviation {
    IssuerDeviation(
      kind: kind,
      range: range,
      edit: url.isVerbatim ? Edit(range, with: replacement) : nil
    )
  }
}
