import Diagnostics

extension FlyteDeployment {
  /// A URL that stands in the values or the file, with what flyteadmin makes of it.
  public struct WrittenURL: Sendable {
    /// The URL.
    public let url: URLReference
    /// What it is for.
    public let use: Use

    /// What a URL is for.
    public enum Use: Sendable {
      /// Calls are compared with it, and people are sent there.
      case address
      /// It is resolved against another, so that it may be a path.
      case reference
      /// Calls go through it, and its scheme may be anything.
      case proxy
    }
  }

  /// The URLs that flyteadmin parses when it starts, as far as nothing in them is still to be filled in or
  /// mistyped; those of issuers are judged as such.
  public var writtenURLs: [WrittenURL] {
    let own = binary?.configuration?.auth
    let sections = writtenSections?.auth
    let external = sections?.appAuth?.externalAuthServer
    let lists = [own?.authorizedURIs, sections?.authorizedURIs].compactMap { $0?.value }
    let references = [external?.metadataURL, sections?.userAuth?.redirectURL]
    let proxies = [
      sections?.httpProxyURL, sections?.userAuth?.httpProxyURL, external?.httpProxyURL,
    ]
    let all =
      lists.joined().map { WrittenURL(url: $0, use: .address) }
      + references.compactMap(\.self).map { WrittenURL(url: $0, use: .reference) }
      + proxies.compactMap(\.self).map { WrittenURL(url: $0, use: .proxy) }
    return all.filter(\.isFinished)
  }
}

extension FlyteDeployment.WrittenURL {
  fileprivate var isFinished: Bool {
    guard !url.text.isEmpty, !url.isUnfinished else { return false }
    let ends = [url.text.utf8.first, url.text.utf8.last]
    let hasBlanks = ends.contains { $0?.isBlankOrBreak == true }
    return !hasBlanks && !HiddenCharacter.appears(in: url.text)
  }
}
