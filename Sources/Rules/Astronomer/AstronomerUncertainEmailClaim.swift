import AuthModel
import Diagnostics
import Linting

/// Notes providers whose id token may lack the claim that Houston takes the e-mail address from.
///
/// With `fetchUserInfo: false` nothing but the id token tells who somebody is. Houston then answers
/// "No email attribute found in claims" unless the token has the claim that `claimsMapping.email`
/// names.
///
/// For `microsoft` and `adfs` Houston knows a claim of the id token by itself: `preferred_username` and
/// `upn`. Mapping another one is right where the provider is told to issue it.
struct AstronomerUncertainEmailClaim: Rule {
  static let severity = Severity.note
  static let needsWholeFiles = true

  func check(_ values: AstronomerValues, report: inout Report) {
    guard values.isInForce else { return }
    for provider in values.openIDConnect?.providers ?? []
    where values.enabled(provider.name.value)?.value == true {
      let claim = provider.claimsMapping?["email"]
      switch provider.name.value {
      case "adfs":
        guard let claim, claim.value != "upn", provider.fetchUserInfo?.value != true else {
          continue
        }
        report(issued: claim)
      case "microsoft":
        continue
      default:
        guard let fetch = provider.fetchUserInfo, !fetch.value, claim == nil, values.isWhole else {
          continue
        }
        report(unfetched: fetch.range, of: KeyText.shown(provider.name.value))
      }
    }
  }
}

extension Report {
  fileprivate mutating func callAsFunction(issued claim: Located<String>) {
    self(
      "the claim that is mapped to 'email' has to be issued by AD FS",
      at: claim.range,
      notes: [
        Note("without this line Houston takes 'upn', which AD FS issues by itself"),
        Note("fine if a claim rule of the application issues it in the id token"),
      ]
    )
  }

  fileprivate mutating func callAsFunction(unfetched range: SourceRange, of provider: String) {
    self(
      "the id token of '\(provider)' has to hold the e-mail address",
      at: range,
      notes: [
        Note("the userinfo endpoint, where most providers give it, is not asked"),
        Note("name the claim that holds it: 'claimsMapping: {email: CLAIM}'"),
      ]
    )
  }
}
