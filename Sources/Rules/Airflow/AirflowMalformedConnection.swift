import AuthModel
import Diagnostics
import Linting

/// Finds connections that Airflow cannot read, or reads otherwise than they were meant.
///
/// A value that starts with `{` is JSON, any other a URI, in which login and password have to be
/// percent-encoded: a `/` in a password ends the host. Airflow refuses JSON with a key that a
/// connection does not have, and `extra` has to be an object.
struct AirflowMalformedConnection: Rule {
  static let severity = Severity.error

  func check(_ connection: AirflowConnection, report: inout Report) {
    for mistake in connection.mistakes {
      guard let words = Self.words(mistake.kind) else { continue }
      report(
        words.message,
        at: mistake.range,
        notes: [Note(words.note)],
        fix: fix(mistake)
      )
    }
  }

  private static func words(
    _ kind: AirflowConnection.Kind
  ) -> (message: String, note: String)? {
    switch kind {
    case .underscoreInScheme: nil
    case .noScheme:
      (
        "this connection is neither a URI nor JSON",
        "write 'type://login:password@host' or '{\"conn_type\": …}'"
      )
    case .tooManySchemes:
      (
        "'://' stands in this URI more than twice",
        "Airflow refuses it; percent-encode what is a part of a value"
      )
    case .signBehindLogin:
      (
        "'://' stands in this URI again, behind a login or a port",
        "Airflow refuses it; in a value it is written '%3A%2F%2F'"
      )
    case .unencodedPassword:
      (
        "a character of the password ends the host",
        "percent-encode it: '/' is '%2F', '?' is '%3F', '#' is '%23'"
      )
    case .malformedPort:
      ("the port is no number", "a port is a number from 0 to 65535")
    case .notJSON:
      (
        "this connection starts with '{' and is not JSON",
        "Airflow reads such a value with Python's json"
      )
    case .notObject:
      ("this connection is no JSON object", "write '{\"conn_type\": …}'")
    case .unknownKey(let name):
      (
        "a connection has no key '\(name)', so that Airflow refuses it",
        "known: \(AirflowConnection.keys.map { "'\($0)'" }.joined(separator: ", ")); others go into 'extra'"
      )
    case .extraTwice:
      (
        "'extra_dejson' stands beside 'extra'",
        "Airflow refuses a connection with both; leave one of them out"
      )
    case .otherID:
      (
        "this is not the id that the connection stands under",
        "Airflow refuses the file; 'conn_id' may be left out"
      )
    case .uriBesideFields:
      (
        "a URI stands beside fields that it should hold itself",
        "Airflow takes either a URI or the single fields, and refuses both together"
      )
    case .severalValues:
      (
        "this id has more than one connection",
        "Airflow refuses the file; give each connection an id of its own"
      )
    case .extraNotObject:
      (
        "'extra' is no JSON object",
        "Airflow refuses the connection; write an object, or a text that holds one"
      )
    }
  }

  private func fix(_ mistake: AirflowConnection.Mistake) -> Fix? {
    guard !mistake.reserved.isEmpty else { return nil }
    return Fix(
      "percent-encode it",
      safety: .unsafe,
      edits: mistake.reserved.map { Edit($0.range, with: $0.encoded) }
    )
  }
}
