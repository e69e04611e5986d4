/// Why Helm refuses a file because of one scalar.
///
/// The text of the scalar is left out, for it may be a secret.
public enum ScalarRefusal: Error, Hashable, Sendable {
  /// The value is `.nan` or `.inf`, which JSON cannot say.
  case notFinite
  /// The tag asks for one kind and the text is of another; both as in `!!int`.
  case wrongKind(found: String, expected: String)
  /// The text behind `!!binary` is not base64.
  case invalidBase64
  /// The key is null.
  case nullKey
  /// The key is an integer from 2^63 to 2^64 - 1.
  case largeIntegerKey
}

extension ScalarRefusal: CustomStringConvertible {
  /// The reason in the words of Helm's own message, without the text of the scalar.
  public var description: String {
    switch self {
    case .notFinite: "unsupported value: not a finite number"
    case .wrongKind(let found, let expected): "cannot decode \(found) as a \(expected)"
    case .invalidBase64: "!!binary value contains invalid base64 data"
    case .nullKey: "unsupported map key: null"
    case .largeIntegerKey: "unsupported map key: an integer of 2^63 or more"
    }
  }
}
