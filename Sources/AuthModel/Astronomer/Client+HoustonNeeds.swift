import Diagnostics

extension Client {
  /// What Houston, reached under `urls`, needs to have registered for the client.
  public func needs(at urls: HoustonURLs) -> ClientNeeds {
    let other: Flow = flow == .code ? .implicit : .code
    return ClientNeeds(
      name: "'\(name)'",
      clientID: clientID,
      identityProvider: identityProvider,
      redirectURIs: [flow, other].map(urls.redirectURI),
      resembles: { HoustonURLs.flow(meantBy: $0) != nil },
      grant: flow.grant,
      reasonForGrant: "the flow is '\(flow)'",
      isGrantFixed: false,
      keepsSecret: nil,
      usesPKCE: nil,
      scopes: [],
      audiences: [],
      reasons: [
        flowRange.map { Note("the flow decides", at: $0) },
        Note("the base domain", at: urls.baseDomain.range),
      ].compactMap(\.self),
      place: provider.range,
      grantPlace: flowRange
    )
  }
}
