import AuthModel
import Rendering

/// Puts into words why there is no hash, and what is odd about one that there is.
enum HashWords {
  static func text(_ problem: HashedSecret.Problem) -> String {
    switch problem {
    case .empty: "the secret is empty"
    case .tooLong:
      "the secret has more than 72 bytes, and bcrypt does not read the rest; take a shorter one, or "
        + "make one with --generate"
    case .severalLines: "the secret has several lines; no client secret has"
    case .containsNUL: "there is a NUL byte in the secret; no client secret has one"
    case .unavailable:
      "no hash can be made here: the system's libcrypt is missing or knows no bcrypt"
    }
  }

  static func text(_ remark: HashedSecret.Remark) -> String {
    switch remark {
    case .trimmed:
      "note: the white space around the secret is left out, as Flyte's client leaves it out"
    case .short:
      "note: the secret has fewer than \(SecretValue.leastLength) bytes; --generate makes a long one"
    case .cheap:
      "note: with a cost below \(ClientSecretHash.leastCost) the secret can be guessed quickly"
    }
  }
}
