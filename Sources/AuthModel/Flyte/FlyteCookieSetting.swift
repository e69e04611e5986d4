public import Diagnostics

/// `auth.userAuth.cookieSetting`: the attributes of flyteadmin's cookies.
public struct FlyteCookieSetting: Section {
  /// Where it stands.
  public let range: SourceRange
  /// When browsers send a cookie along from other sites.
  public var sameSitePolicy: Located<SameSitePolicy>?
  /// The domain that cookies are for.
  public var domain: Located<String>?

  /// When browsers send a cookie along from other sites (net/http, `SameSite`).
  public enum SameSitePolicy: String, CaseIterable, Sendable {
    /// As the browser does without a word.
    case defaultMode = "DefaultMode"
    /// For links that lead here.
    case lax = "LaxMode"
    /// Never.
    case strict = "StrictMode"
    /// Always.
    case none = "NoneMode"
  }

  /// The fields of `cookieSetting`.
  public static let fields: [Field<FlyteCookieSetting>] = [
    .choice(
      "sameSitePolicy",
      \.sameSitePolicy,
      "when browsers send cookies along from other sites",
      .facts(default: "DefaultMode", weakerWord: "NoneMode")
    ),
    .string("domain", \.domain, "the domain that cookies are for"),
  ]

  /// Keys beside the fields are unknown to flyteadmin.
  public static let otherKeys = OtherKeys<FlyteCookieSetting>.reported
  /// flyteadmin decodes it.
  public static let reader: SectionReader? = .flyteadmin

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
