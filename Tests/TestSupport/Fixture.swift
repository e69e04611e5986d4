public import Diagnostics
public import Foundation

/// The places of the package that tests read from.
public enum Fixture {
  /// The package's top folder.
  public static let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The absolute path of `path`, which is relative to `Fixtures`.
  public static func path(_ path: String) -> String {
    packageRoot.appending(path: "Fixtures").appending(path: path).path
  }

  /// The names of what lies in the folder `folder` of `Fixtures`, sorted, hidden ones left out.
  public static func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: path(folder))
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The bytes of the file `path`, which is relative to `Fixtures`.
  public static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: Self.path(path))))
  }

  /// The file `path`, relative to `Fixtures`, called by its last component in reports.
  public static func source(_ path: String, id: Int = 0) throws -> SourceFile {
    let name = URL(filePath: path).lastPathComponent
    return try SourceFile(id: SourceFile.ID(id), path: name, bytes: bytes(path))
  }
}
