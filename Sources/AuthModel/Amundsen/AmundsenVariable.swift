import Diagnostics

/// An environment variable that flaskoidc or a service of Amundsen reads, or once read.
///
/// Each is declared once, in `all`. Source: `flaskoidc/config.py` in every release from 0.0.1 to 1.1.2
/// on PyPI, flask-oidc 1.4.0 (`OIDC_*` of the second line) and the `wsgi.py` of each service.
public struct AmundsenVariable: Sendable {
  /// The name, exactly so.
  public let name: String
  /// What it is for, in one line without a final period.
  public let summary: String
  /// Who reads it.
  public let reader: Reader
  /// The versions of flaskoidc that read it; of a variable of the services, all.
  public let versions: Availability
  /// What holds where it is not set, if anything is known to.
  public let defaultValue: String?
  /// What its text is taken for.
  public let kind: Kind
  /// The variable of the next line that took its place, or that it had in the line before.
  public let replacement: String?

  /// Who reads a variable.
  public enum Reader: Hashable, Sendable {
    /// flaskoidc, in whichever service it is.
    case flaskOIDC
    /// The services themselves.
    case services([AmundsenService])
  }

  /// What a text is taken for.
  public enum Kind: Hashable, Sendable {
    /// Anything.
    case text
    /// A text that nobody may see.
    case secret
    /// A URL.
    case url
    /// The path of a file.
    case file
    /// Where rows are kept, as SQLAlchemy spells it; a password may be in it.
    case database
    /// What every text but the empty one is true for.
    case truth
    /// A number, which the text never becomes.
    case number
    /// The literal of a dictionary in Python.
    case dictionary
  }

  /// Whether the value is a secret.
  public var isSecret: Bool { kind == .secret }
  /// Whether it is the key that cookies are signed with, which nobody but the service has to know.
  public var isSessionKey: Bool { name == "FLASK_OIDC_SECRET_KEY" }

  /// Whether `text` may be shown as its value.
  func mayShow(_ text: String) -> Bool {
    switch kind {
    case .secret, .dictionary: false
    case .file: SecretPlace.file.isOne(text)
    // Where a quotation mark is lost, what follows may be a part of it.
    case .text, .truth, .number: !text.utf8.contains(UInt8(ascii: "="))
    case .url: !text.utf8.contains(UInt8(ascii: " "))
    case .database: !text.utf8.contains(UInt8(ascii: " ")) && Self.isWholeDatabaseURL(text)
    }
  }

  /// Whether `text` goes on behind the place for a password, or is the name of a file: of what was cut off
  /// before that, the end may be one.
  private static func isWholeDatabaseURL(_ text: String) -> Bool {
    guard let separator = text.firstByteOffset(of: "://") else { return true }
    let rest = text.utf8.dropFirst(separator + 3).drop { $0 == UInt8(ascii: "/") }
    return rest.contains(UInt8(ascii: "/")) || rest.contains(UInt8(ascii: "."))
  }

  /// Whether a version of flaskoidc among `installed` may read it.
  public func mayBeRead(by installed: Availability) -> Bool { versions.overlaps(installed) }

  /// The variable called `name`, if there is such a one.
  public static subscript(name: String) -> AmundsenVariable? { byName[name] }

  /// The variable that this one took the place of, if it reads the same.
  public var predecessor: AmundsenVariable? {
    Self.all.first { $0.replacement == name && $0.reader != .flaskOIDC }
  }

  /// Whether it is the older name of a variable of the services.
  public var isOlderName: Bool { reader != .flaskOIDC && replacement != nil }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
