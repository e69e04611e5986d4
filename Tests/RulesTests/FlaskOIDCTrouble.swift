/// What may go wrong for people who want to sign in, or for those who had better not.
enum FlaskOIDCTrouble: String, CaseIterable, Sendable {
  case endsAtStart
  case letsEverybodyIn
  case showsPages
  case breaksHealthCheck
  case losesPeopleOnTheWayOut
  case comesBackInsecurely
  case losesPeopleOnTheWayBack
  case asksAgainAndAgain
  case takesForgedCookies
  case ignoresParameters
  case ignoresVariable
}

extension FlaskOIDCTrouble {
  /// What each rule predicts: one of these happens.
  static let predictions: [String: Set<FlaskOIDCTrouble>] = [
    "amundsen-guarded-health-check": [.breaksHealthCheck],
    "amundsen-incomplete-wrapper": [.letsEverybodyIn],
    "amundsen-insecure-redirect": [.comesBackInsecurely],
    "amundsen-malformed-database": [.endsAtStart],
    "amundsen-malformed-kwargs": [.endsAtStart],
    "amundsen-malformed-redirect-path": [.endsAtStart],
    "amundsen-malformed-scheme": [.comesBackInsecurely],
    "amundsen-missing-offline-scope": [.asksAgainAndAgain],
    "amundsen-misseparated-scopes": [.losesPeopleOnTheWayBack],
    // '*' alone has no effect.
    "amundsen-public-pages": [.showsPages, .breaksHealthCheck, .ignoresVariable],
    "amundsen-shadowed-route": [
      .losesPeopleOnTheWayOut, .losesPeopleOnTheWayBack, .breaksHealthCheck,
    ],
    "amundsen-unavailable-user-id": [.losesPeopleOnTheWayBack],
    "amundsen-unknown-variable": [.ignoresVariable],
    "amundsen-unread-parameters": [.ignoresParameters],
    "amundsen-unread-scheme": [.ignoresVariable],
    "amundsen-variable-of-other-line": [.ignoresVariable],
    "amundsen-weak-session-key": [.takesForgedCookies, .losesPeopleOnTheWayOut],
    "issuer-is-an-endpoint": [.losesPeopleOnTheWayOut],
    "missing-client-id": [.losesPeopleOnTheWayBack],
    "missing-client-secret": [.losesPeopleOnTheWayBack],
    "missing-discovery-path": [.losesPeopleOnTheWayOut],
    "missing-discovery-url": [.endsAtStart],
    "missing-openid-scope": [.losesPeopleOnTheWayBack],
    "multi-tenant-issuer": [.losesPeopleOnTheWayBack],
  ]

  /// What really happens with `answer`, where a file of parameters is read if `hasParameters` says so,
  /// and `others` are the facts without the variable that is not read.
  static func all(
    in answer: FlaskOIDCAnswer,
    hasParameters: Bool,
    withoutUnread other: FlaskOIDCAnswer?
  ) -> Set<FlaskOIDCTrouble> {
    guard let facts = answer.facts else { return [.endsAtStart] }
    guard facts.isGuarded else { return [.letsEverybodyIn] }
    var found: Set<FlaskOIDCTrouble> = []
    if facts.frontPage == 200 || facts.otherPage == 200 { found.insert(.showsPages) }
    if facts.healthCheck != 200 { found.insert(.breaksHealthCheck) }
    if let other, facts.isSame(as: other.facts) { found.insert(.ignoresVariable) }
    guard let asked = facts.asked, let signedIn = facts.signedIn else {
      return found.union([.losesPeopleOnTheWayOut])
    }
    if facts.otherPage != 200, facts.wayInFromPage != 302 { found.insert(.losesPeopleOnTheWayOut) }
    if asked["redirect_uri"]?.hasPrefix("https://") != true { found.insert(.comesBackInsecurely) }
    if signedIn.values.contains(where: { $0 != 200 }) { found.insert(.losesPeopleOnTheWayBack) }
    if facts.otherPage != 200, signedIn["/table/1"] == 200, facts.anHourLater != 200 {
      found.insert(.asksAgainAndAgain)
    }
    if facts.otherPage != 200, facts.withForgedCookie == 200 { found.insert(.takesForgedCookies) }
    if hasParameters, asked["prompt"] == nil { found.insert(.ignoresParameters) }
    return found
  }
}

/// What `run_flaskoidc.py` answers.
struct FlaskOIDCAnswer: Decodable, Sendable {
  /// The exception that the service ended with.
  let failure: String?
  /// What people meet if it did not.
  let facts: Facts?

  /// Statuses of HTTP, and what the provider is asked.
  struct Facts: Decodable, Sendable {
    let isGuarded: Bool
    let healthCheck: Int
    let frontPage: Int
    let otherPage: Int
    let withAnyToken: Int?
    let wayIn: Int?
    let wayInFromPage: Int?
    let asked: [String: String]?
    let signedIn: [String: Int]?
    let anHourLater: Int?
    let withForgedCookie: Int?

    /// Whether everything but what is made up for each visit is the same.
    func isSame(as other: Facts?) -> Bool {
      guard let other else { return false }
      let made: Set = ["state", "nonce"]
      return healthCheck == other.healthCheck && frontPage == other.frontPage
        && otherPage == other.otherPage && wayIn == other.wayIn && signedIn == other.signedIn
        && withForgedCookie == other.withForgedCookie
        && asked?.filter { !made.contains($0.key) }
          == other.asked?.filter { !made.contains($0.key) }
    }
  }
}
