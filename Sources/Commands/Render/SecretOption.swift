import AuthModel
import Rendering

/// What `--secret` says: `NAME/KEY=env:VARIABLE`, `NAME/KEY=file:PATH` or `NAME/KEY=-`.
struct SecretOption {
  let id: SecretRequirement.ID
  let origin: SecretOrigin

  /// Why an argument is none; it is not repeated, since it may hold the secret itself.
  struct Failure: Error {
    let message: String
  }

  init(_ argument: String) throws(Failure) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let names = parts[0].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, names.count == 2 else { throw Self.malformed }
    guard KubernetesName.isSubdomain(names[0]), KubernetesName.isSecretKey(names[1]) else {
      throw Self.malformed
    }
    id = SecretRequirement.ID(secretName: names[0], key: names[1])
    guard let origin = SecretOrigin(parts[1]) else {
      throw Failure(
        message: """
          --secret \(id)=… takes no value: arguments show in the list of processes ('ps') and in \
          the shell's history; name its origin, env:VARIABLE, file:PATH or '-'
          """
      )
    }
    self.origin = origin
  }

  private static let malformed = Failure(
    message: """
      --secret takes NAME/KEY=env:VARIABLE, NAME/KEY=file:PATH or NAME/KEY=-, with the Secret's \
      name and key; what was given is not repeated here, it may be secret
      """
  )
}
