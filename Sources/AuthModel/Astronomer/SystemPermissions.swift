public import Diagnostics

/// `manageSystemPermissionsViaIdpGroups`: groups that hold roles on the whole platform.
public struct SystemPermissions: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether the lists count.
  public var isEnabled: Located<Bool>?
  /// Groups of system administrators.
  public var admins: Located<[Located<String>]>?
  /// Groups of system editors.
  public var editors: Located<[Located<String>]>?
  /// Groups of system viewers.
  public var viewers: Located<[Located<String>]>?

  /// The fields of the section.
  public static let fields: [Field<SystemPermissions>] = [
    .boolean("enabled", \.isEnabled, "makes the lists count", .facts(default: false)),
    .strings("systemAdmin", \.admins, "groups of system administrators", .facts(default: [])),
    .strings("systemEditor", \.editors, "groups of system editors", .facts(default: [])),
    .strings("systemViewer", \.viewers, "groups of system viewers", .facts(default: [])),
  ]

  /// Keys beside the fields are unknown to Houston.
  public static let otherKeys = OtherKeys<SystemPermissions>.reported

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
