public import Diagnostics
import HelmValues

/// Somebody whom a statement of a policy is about.
public struct AWSPrincipal: Sendable {
  /// Which kind of principal it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// An account, a role or a user.
    case aws = "AWS"
    /// An identity provider.
    case federated = "Federated"
    /// A service of AWS.
    case service = "Service"
    /// An account by its canonical id.
    case canonicalUser = "CanonicalUser"
    /// Everybody, spelled `"Principal": "*"`.
    case everybody = "*"

    /// What it says as a key; `nil` if it is none.
    fileprivate var summary: String? {
      switch self {
      case .aws: "accounts, roles and users, by their ARNs"
      case .federated: "identity providers, by their ARNs or names"
      case .service: "services of AWS: ec2.amazonaws.com"
      case .canonicalUser: "accounts by their canonical ids"
      case .everybody: nil
      }
    }
  }

  /// Which kind it is.
  public let kind: Kind
  /// The id: an ARN, an account, a name.
  public let id: Located<String>

  /// The action by which a token of an OpenID provider becomes a session.
  public static let webIdentityAction = "sts:AssumeRoleWithWebIdentity"

  /// Whether it stands for everybody.
  public var isEverybody: Bool { id.value == "*" }

  /// The parts of the ARN that it is, if it is one.
  public var arn: AWSResourceName? { AWSResourceName(id) }

  /// The kinds as keys of `Principal`.
  static let declaration = SectionDeclaration(
    fields: Kind.allCases.compactMap { kind in
      kind.summary.map {
        FieldDeclaration(
          name: kind.rawValue,
          type: .strings,
          summary: $0,
          source: AWSPolicy.source
        )
      }
    },
    entry: nil,
    knownEntries: [],
    isClosed: true,
    reader: nil
  )

  static func all(in entry: Entry, _ binder: inout Binder) -> [AWSPrincipal] {
    let value = entry.value
    if value.isScalar {
      binder.disclose(name: value)
      return [AWSPrincipal(kind: .everybody, id: Located(value.text, at: value.range))]
    }
    guard value.isMapping else {
      binder.report(.wrongType(found: FoundType(value)), entry, principalField)
      return []
    }
    binder.understand(value)
    return binder.inside(entry.key.value) { binder in
      var principals: [AWSPrincipal] = []
      for principal in value.entries {
        guard let kind = Kind(rawValue: principal.key.value), kind != .everybody else {
          binder.report(
            .unknownKey(known: declaration.fields.map(\.name)),
            principal
          )
          continue
        }
        let ids = principal.value.isSequence ? principal.value.items : [principal.value]
        for id in ids where id.isScalar {
          binder.disclose(name: id)
          principals.append(AWSPrincipal(kind: kind, id: Located(id.text, at: id.range)))
        }
      }
      return principals
    }
  }

  private static let principalField = FieldDeclaration(
    name: "Principal",
    type: .section,
    summary: "who may do it"
  )
}
