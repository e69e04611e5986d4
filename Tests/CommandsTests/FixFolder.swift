import Foundation
import TestSupport

/// A folder of values files that each have one finding with a safe fix.
struct FixFolder {
  let folder: TemporaryFolder

  var path: String { folder.path }

  /// The text of a file before and after its finding is fixed.
  static let old = text(scheme: "http")
  static let new = text(scheme: "https")

  private static func text(scheme: String) -> String {
    """
    # odd   spacing stays
    astronomer:
      houston:
        config:
          auth:
            openidConnect:
              okta:   {  enabled: true, clientId: 0oa1b2c3d4e5f6g7h8i9,
                discoveryUrl:  "\(scheme)://acme.okta.com"  }  # so do comments

    """
  }

  init(_ names: [String] = ["values.yaml"]) throws {
    folder = try TemporaryFolder()
    for name in names { try folder.write(Self.old, to: name) }
  }

  func fix(_ arguments: String...) async -> CommandRun {
    await CommandRun(["lint", "--fix", "--format", "concise"] + arguments, in: path)
  }

  func text(_ name: String = "values.yaml") throws -> String { try folder.text(of: name) }

  /// What lies in the folder, hidden files included.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  func status(_ name: String = "values.yaml") throws -> stat {
    var status = stat()
    guard lstat("\(path)/\(name)", &status) == 0 else { throw CocoaError(.fileNoSuchFile) }
    return status
  }

  func mode(_ name: String = "values.yaml") throws -> mode_t {
    try status(name).st_mode & 0o7777
  }
}
