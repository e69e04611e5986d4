import Bcrypt
public import Diagnostics

/// The text of a field that holds the hash of a client's secret, with all that is wrapped around the
/// hash.
///
/// Flyte decodes the text with Go's `base64.StdEncoding`, which skips line breaks, and compares what
/// comes out with bcrypt. The URL-safe alphabet needs no case of its own: base64 of a bcrypt hash has
/// none of the characters in which the two alphabets differ.
public struct ClientSecretHash: Unprintable, Sendable {
  /// What is left when everything is taken off.
  public enum Core: Hashable, Sendable {
    /// A bcrypt hash of this cost.
    case bcrypt(cost: Int)
    /// A bcrypt hash whose cost is no number from 4 to 31.
    case wrongCost
    /// A bcrypt hash that lacks characters at its end.
    case tooShort
    /// A bcrypt hash with a character that is none of bcrypt's.
    case wrongCharacter
    /// A hash of another algorithm than bcrypt.
    case otherAlgorithm
    /// Something else, most likely the secret itself.
    case text
  }

  /// The cost that a hash should have at least (OWASP, Password Storage Cheat Sheet: "a work factor of
  /// 10 or more").
  public static let leastCost = 10

  /// Everything around the core, from the outside in.
  public let wrapping: [HashWrapping]
  /// What is inside.
  public let core: Core
  /// The hash itself, if it is one.
  let bcrypt: BcryptHash?
  /// The offset at which Go's base64 gives up, "illegal base64 data at input byte N"; `nil` if it
  /// does not.
  public let illegalByte: Int?
  /// What would have to stand in the place of the text, in pieces of it; `nil` if the text does not
  /// stand in the file byte for byte, or if more has to be done than to cut it and to encode it.
  public let mended: [Edit.Piece]?

  /// Looks through `bytes`, which stand at `textRange` if they are spelled as they are.
  init(_ bytes: [UInt8], at textRange: SourceRange?) {
    let found = HashWrapping.unwrap(bytes[...], depth: 4)
    let wrapping = found?.wrapping ?? []
    let bcrypt = found.flatMap { try? BcryptHash($0.text) }
    let canBeMended = bcrypt != nil && wrapping != [.base64]
    let range = canBeMended ? textRange : nil
    mended = range.flatMap { HashWrapping.mend(bytes, wrapping, at: $0) }
    core = found.map { Core($0.text) } ?? .text
    illegalByte = Self.illegalByte(in: bytes)
    self.wrapping = wrapping
    self.bcrypt = bcrypt
  }

  /// Whether it is a bcrypt hash in base64 and nothing else, which is what Flyte takes.
  public var isRight: Bool { wrapping == [.base64] && bcrypt != nil }

  private static func illegalByte(in bytes: [UInt8]) -> Int? {
    do {
      _ = try Base64.decode(bytes)
      return nil
    } catch {
      return error.offset
    }
  }
}

extension ClientSecretHash.Core {
  /// What `text` is, which looks like a hash.
  fileprivate init(_ text: ArraySlice<UInt8>) {
    do throws(BcryptHash.Flaw) {
      self = .bcrypt(cost: try BcryptHash(text).cost)
    } catch {
      self =
        switch error {
        case .otherText: .otherAlgorithm
        case .cost: .wrongCost
        case .tooShort: .tooShort
        case .character: .wrongCharacter
        }
    }
  }
}
