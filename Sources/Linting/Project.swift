public import AuthModel
public import Diagnostics

/// The files of one run, bound.
public struct Project: Sendable {
  /// The files in the order they were named.
  public let files: [BoundFile]

  /// Makes a project of `files`.
  public init(files: [BoundFile]) {
    self.files = files
  }

  /// The authentication settings in all files.
  public var configurations: [Configuration] {
    guard files.count > 1 else { return files.first?.configurations ?? [] }
    // The layers of a release stand side by side and share one.
    return files.flatMap(\.configurations).reduce(into: []) { configurations, configuration in
      if configurations.last !== configuration { configurations.append(configuration) }
    }
  }

  /// The file that `range` lies in.
  public func file(of range: SourceRange) -> BoundFile? {
    files.first { $0.source.id == range.file }
  }
}
