import Diagnostics
import SystemPackage

/// A file that a command was asked to look at, or an argument that is read like one.
struct InputFile: Sendable {
  /// The path as it appears in reports.
  let path: String
  /// Where its bytes come from.
  let origin: Origin
  /// What it is looked at as.
  let role: Role

  /// Where bytes come from.
  enum Origin: Sendable {
    case file(FilePath)
    case standardInput
    case argument(String)
    case content([UInt8])
  }

  /// The part that a file plays in a run.
  enum Role: Sendable {
    /// It was named itself, and is looked at by itself.
    case named
    /// It is in a folder that was named.
    case found
    /// It is one of the values files of a release.
    case layer
    /// It is an argument of `--set`, the last layers of a release.
    case setting
    /// It says what is registered at an identity provider, whatever it looks like.
    case registration
    /// It is read because of another file, and nothing is reported or fixed in it.
    case partner
  }

  /// Whether it is one of the places that the values of a release come from.
  var isLayer: Bool {
    switch role {
    case .layer, .setting: true
    case .named, .found, .registration, .partner: false
    }
  }

  /// Where it lies, if it is a file.
  var location: FilePath? {
    guard case .file(let location) = origin else { return nil }
    return location
  }

  /// Where it lies, or would lie by the name that standard input is given.
  func place(in context: ProcessContext) -> FilePath? {
    switch origin {
    case .file(let location): location
    case .standardInput: context.resolve(path).lexicallyNormalized()
    case .argument, .content: nil
    }
  }

  /// The same file in another part.
  func playing(_ role: Role) -> InputFile {
    InputFile(path: path, origin: origin, role: role)
  }

  /// Whether its bytes come from standard input.
  var isStandardInput: Bool {
    if case .standardInput = origin { true } else { false }
  }

  /// Reads it; nothing of a file that has more than `limit` bytes.
  func read(_ id: SourceFile.ID, limit: Int) throws -> SourceFile {
    let content: (bytes: [UInt8], size: Int?) =
      switch origin {
      case .file(let location): try read(location, limit)
      case .standardInput: (try ProcessContext.current.standardInput(limit), nil)
      case .argument(let text): (Array(text.utf8), nil)
      case .content(let bytes): (bytes, nil)
      }
    return SourceFile(id: id, path: path, bytes: content.bytes, size: content.size)
  }

  private func read(_ location: FilePath, _ limit: Int) throws -> ([UInt8], Int?) {
    do throws(FileFailure) {
      return try FileSystem.content(of: location, limit: limit)
    } catch {
      throw error.calling(path)
    }
  }
}
