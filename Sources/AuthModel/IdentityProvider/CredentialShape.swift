import Diagnostics
import YAML

/// A kind of identifier or credential that can be told by its spelling alone.
///
/// Only shapes that providers document or that code generates are here; shapes that other things
/// share (32 letters and digits, 40 hexadecimal digits) are not.
public enum CredentialShape: String, CaseIterable, Sendable {
  case googleClientID = "a Google client id"
  case googleClientSecret = "a Google client secret"
  case entraClientSecret = "an Entra client secret"
  case guid = "a GUID"
  case oktaApplicationID = "an Okta application id"
  case oktaAPIToken = "an Okta API token"
  case oktaOtherID = "the id of an Okta user, group or server"
  case gitLabApplicationSecret = "a GitLab application secret"
  case cognitoPoolID = "a Cognito user pool id"
  case privateKey = "a private key"
  case jsonWebToken = "a JSON Web Token"
  case serviceAccountKey = "the key of a service account of Google"

  /// Tells the shape of `text`, if it has one.
  public init?(_ text: String) {
    guard text.utf8.count >= Self.shortest else { return nil }
    let bytes = Array(text.utf8)
    guard let shape = Self.allCases.first(where: { $0.matches(text, bytes) }) else { return nil }
    self = shape
  }

  /// The number of bytes of the shortest text that has a shape: a user pool id.
  private static let shortest = 19

  /// Whether `text` has the shape of something that opens something by itself.
  public static func isCredential(_ text: String) -> Bool {
    guard mayBeCredential(text.utf8.first, count: text.utf8.count) else { return false }
    return Self(text)?.isCredential == true
  }

  /// Whether a text that begins with `first` and has `count` bytes may be one; most are ruled out.
  private static func mayBeCredential(_ first: UInt8?, count: Int) -> Bool {
    guard count >= shortest, let first else { return false }
    switch first {
    case UInt8(ascii: "G"), UInt8(ascii: "0"), UInt8(ascii: "g"), UInt8(ascii: "-"),
      UInt8(ascii: "e"), UInt8(ascii: "{"):
      return true
    default:
      return (37...40).contains(count)
    }
  }

  /// Whether the text of `node` has the shape of something that opens something by itself.
  static func isCredential(_ node: Node) -> Bool {
    let mayBe = node.withTextBytes { text in
      mayBeCredential(text.isEmpty ? nil : text[0], count: text.count)
    }
    return mayBe && isCredential(node.text)
  }

  /// Whether the value opens something by itself and must not be repeated in a message.
  public var isCredential: Bool {
    switch self {
    case .googleClientSecret, .entraClientSecret, .oktaAPIToken, .gitLabApplicationSecret,
      .privateKey, .jsonWebToken, .serviceAccountKey:
      true
    case .googleClientID, .guid, .oktaApplicationID, .oktaOtherID, .cognitoPoolID:
      false
    }
  }

  /// The provider that gives out such values and nobody else, if there is one.
  public var provider: IdentityProvider? {
    switch self {
    case .googleClientID, .googleClientSecret, .serviceAccountKey: .google
    case .entraClientSecret: .entra
    case .oktaApplicationID, .oktaAPIToken, .oktaOtherID: .okta
    case .gitLabApplicationSecret: .gitLab
    case .cognitoPoolID: .cognito
    case .guid, .privateKey, .jsonWebToken: nil
    }
  }

  private func matches(_ text: String, _ bytes: [UInt8]) -> Bool {
    switch self {
    case .googleClientID:
      text.hasSuffix(".apps.googleusercontent.com")
    case .googleClientSecret:
      text.hasPrefix("GOCSPX-") && bytes.count >= 27
    case .entraClientSecret:
      (37...40).contains(bytes.count) && bytes[3].isDigit && bytes[4...5].elementsEqual("Q~".utf8)
    case .guid:
      bytes.isGUID
    case .oktaApplicationID:
      bytes.count == 20 && text.hasPrefix("0oa") && bytes.allSatisfy(\.isAlphanumeric)
    case .oktaAPIToken:
      bytes.count == 42 && text.hasPrefix("00") && bytes.allSatisfy(\.isBase64URL)
    case .oktaOtherID:
      bytes.count == 20 && bytes.allSatisfy(\.isAlphanumeric)
        && ["00u", "00g", "aus", "00p"].contains { text.hasPrefix($0) }
    case .gitLabApplicationSecret:
      text.hasPrefix("gloas-") && bytes.count == 70
    case .cognitoPoolID:
      Self.isCognitoPoolID(text)
    case .privateKey:
      text.hasPrefix("-----BEGIN")
    case .jsonWebToken:
      text.hasPrefix("eyJ") && bytes.count { $0 == UInt8(ascii: ".") } == 2 && bytes.count > 20
    case .serviceAccountKey:
      // A connection of Airflow may hold one.
      text.hasPrefix("{") && bytes.contains(text: "\"service_account\"")
        && bytes.contains(text: "\"private_key\"") && !bytes.contains(text: "\"conn_type\"")
    }
  }

  /// `eu-west-1_AbCdEfGhI`: a region, an underscore, letters and digits.
  private static func isCognitoPoolID(_ text: String) -> Bool {
    guard text.utf8.dropLast(9).last == UInt8(ascii: "_") else { return false }
    let parts = text.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 9 else { return false }
    return CognitoRegion.isOne(String(parts[0])) && parts[1].utf8.allSatisfy(\.isAlphanumeric)
  }
}

extension UInt8 {
  var isBase64URL: Bool {
    isAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
  var isHexadecimal: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(inLowercase)
  }
}

extension [UInt8] {
  /// Whether it is spelled `8-4-4-4-12` hexadecimal digits (RFC 9562, section 4).
  var isGUID: Bool {
    guard count == 36 else { return false }
    return enumerated().allSatisfy { index, byte in
      [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : byte.isHexadecimal
    }
  }
}
