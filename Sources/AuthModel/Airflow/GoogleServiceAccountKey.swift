public import Diagnostics
import HelmValues

/// The key of a service account of Google, as the console hands it out: a file of JSON that opens all that
/// the account may do, until somebody deletes the key.
///
/// Source: Google Cloud documentation, "Create and delete service account keys".
public struct GoogleServiceAccountKey: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The account that it is of.
  public var account: Located<String>?
  /// The key itself.
  public var privateKey: SecretValue?
  private var type: Located<String>?
  private var project: Located<String>?
  private var keyID: Located<String>?
  private var clientID: Located<String>?

  private static let source =
    "Google Cloud documentation, Create and delete service account keys"

  /// What the console writes, the addresses of Google aside.
  public static let fields: [Field<GoogleServiceAccountKey>] = [
    .string("type", \.type, "service_account", .facts(isRequired: true, source: source)),
    .string("project_id", \.project, "the project of the account", .facts(source: source)),
    .unshownText("private_key_id", \.keyID, "the id of the key", .facts(source: source)),
    .secret(
      "private_key",
      \.privateKey,
      "the key, in PEM",
      .facts(isRequired: true, source: source)
    ),
    .unshownText(
      "client_email",
      \.account,
      "the address of the account",
      .facts(source: source)
    ),
    .unshownText("client_id", \.clientID, "the number of the account", .facts(source: source)),
  ]

  /// Makes a key of which nothing is known.
  public init(range: SourceRange) { self.range = range }

  /// Whether `root` is such a key.
  static func recognizes(_ root: Value) -> Bool {
    root.isMapping && root.value(of: "type")?.text == "service_account"
      && root.value(of: "private_key")?.isScalar == true
  }
}
