import Rendering
import SystemPackage

/// Where the value of a key of a Secret comes from.
enum ValueOrigin {
  /// A variable of the environment, named with `--secret`.
  case variable(String)
  /// A file that holds nothing else.
  case file(String)
  /// Standard input.
  case standardInput
  /// Entries of files of values; more than one if several variables share the key.
  case entries([SecretsFile.Entry])
  /// The variables of the environment that the key feeds.
  case ownVariables([String])
  /// Nobody: it is made up.
  case madeUp

  /// Why there is no value; nothing that was typed is repeated, since a shell may have put a secret
  /// there (`env:$SECRET`).
  struct Failure: Error {
    let reason: String
  }

  init(_ origin: SecretOrigin) {
    self =
      switch origin {
      case .variable(let name): .variable(name)
      case .file(let path): .file(path)
      case .standardInput: .standardInput
      }
  }

  /// Gets the value.
  func open() throws(Failure) -> SecretBytes {
    let context = ProcessContext.current
    switch self {
    case .variable(let name):
      guard let bytes = context.environment.bytes(of: name) else {
        throw Failure(
          reason: "its environment variable is not set; env: takes the name, without a '$'"
        )
      }
      return SecretBytes(bytes)
    case .file(let path):
      return try Self.read(context.resolve(path))
    case .standardInput:
      guard let bytes = try? context.standardInput(maximumSecretSize) else {
        throw Failure(reason: "standard input cannot be read")
      }
      return SecretBytes(bytes)
    case .entries(let entries):
      return try Self.common(entries.map(\.value))
    case .madeUp:
      var generator = SystemRandomNumberGenerator()
      return SecretBytes.random(using: &generator)
    case .ownVariables(let names):
      let values = names.compactMap(context.environment.bytes)
      return try Self.common(values.map { SecretBytes($0) })
    }
  }

  private static func read(_ path: FilePath) throws(Failure) -> SecretBytes {
    do {
      return try SecretBytes(FileSystem.read(path, limit: maximumSecretSize))
    } catch {
      throw Failure(reason: "its file cannot be read: \(error.reason)")
    }
  }

  private static func common(_ values: [SecretBytes]) throws(Failure) -> SecretBytes {
    guard let first = values.first, values.allSatisfy({ $0 == first }) else {
      throw Failure(reason: "it feeds several variables, and these have different values")
    }
    return first
  }
}
