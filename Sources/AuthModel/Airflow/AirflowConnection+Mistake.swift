public import Diagnostics

extension AirflowConnection {
  /// Something in a connection that Airflow takes otherwise than it was meant, or not at all.
  public struct Mistake: Sendable {
    /// What is wrong.
    public let kind: Kind
    /// Where.
    public let range: SourceRange
    /// The single characters that have to be written otherwise.
    public var reserved: [Reserved] = []

    /// A character that has to be written otherwise.
    public struct Reserved: Sendable {
      /// Where it stands, byte for byte.
      public let range: SourceRange
      /// How it is written: `%2F`.
      public let encoded: String
    }
  }

  /// The kinds of mistakes.
  public enum Kind: Sendable {
    /// The scheme has an underscore, so that the URI has none to Python.
    case underscoreInScheme
    /// The text starts with no scheme.
    case noScheme
    /// `://` stands in it more than twice.
    case tooManySchemes
    /// `://` stands again behind a login or a port.
    case signBehindLogin
    /// Characters of the password part it from the host, or the host from its port.
    case unencodedPassword
    /// The port is no number up to 65535.
    case malformedPort
    /// The text is no JSON.
    case notJSON
    /// The JSON is no object.
    case notObject
    /// Airflow knows no such key.
    case unknownKey(String)
    /// `extra` is neither an object nor a text that holds one.
    case extraNotObject
    /// Both spellings of what only the type knows stand in a file.
    case extraTwice
    /// The id inside of the connection is not the one that it stands under.
    case otherID
    /// A URI stands beside fields that it should hold itself.
    case uriBesideFields
    /// A list has several connections of one id.
    case severalValues
  }
}
