import AuthModel
import Diagnostics
import Linting

/// Notes a path of Houston's own choice, which redirect URIs begin with.
///
/// `houston.config.webserver.endpoint` is part of every URL that an identity provider has to know, and
/// all documentation has `/v1` there.
struct AstronomerCustomEndpoint: Rule {
  static let severity = Severity.note

  func check(_ values: AstronomerValues, report: inout Report) {
    guard values.rendersHouston else { return }
    guard let endpoint = values.houston?.configuration?.webserver?.endpoint else { return }
    guard !endpoint.value.isEmpty, endpoint.value != HoustonURLs.defaultEndpoint else { return }
    guard !Placeholder.isUnfinished(endpoint.value) else { return }
    report(
      "redirect URIs have the path '\(endpoint.value)/oauth/…'",
      at: endpoint.range,
      notes: [
        Note(
          "register it at the provider in the place of '\(HoustonURLs.defaultEndpoint)/oauth/…'"
        ),
        Note("the URLs for SCIM change as well"),
      ]
    )
  }
}
