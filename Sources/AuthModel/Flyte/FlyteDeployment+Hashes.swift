import Diagnostics

extension FlyteDeployment {
  /// The hashes of all clients, as far as they are finished, in the order of the clients.
  public var clientHashes: [FlyteClientHash] {
    guard !isWithoutAuthentication else { return [] }
    let isInUse = requiresSignIn && isOwnAuthServer
    let clients = (staticClients?.clients ?? []).flatMap { client -> [FlyteClientHash] in
      let isCompared = isInUse && client.isPublic?.value != true
      let effect = isCompared ? FlyteClientHash.Effect.compared : .decoded
      let current = client.clientSecret.map {
        FlyteClientHash($0, of: client.name.value, effect: effect)
      }
      let rotated = client.rotatedSecrets.map {
        FlyteClientHash($0, of: client.name.value, isRotated: true, effect: effect)
      }
      return [current].compactMap(\.self) + rotated
    }
    let all = [chartHash(isInUse: isInUse)].compactMap(\.self) + clients
    return all.filter { !$0.value.isEmpty && !$0.value.isUnfinished }
  }

  /// The hashes that flyteadmin compares with the secret of flytepropeller, the current one first.
  public var propellerHashes: [FlyteClientHash] {
    let compared = clientHashes.filter { $0.effect == .compared }
    let id = (propellerClientID?.value ?? Self.propellerID).lowercased()
    let own = compared.filter { $0.clientID.lowercased() == id }
    // flyte-binary writes the hash for this id, whichever one flytepropeller has.
    let hashes = own.isEmpty ? compared.filter { $0.clientID == Self.propellerID } : own
    return hashes.filter { !$0.isRotated } + hashes.filter(\.isRotated)
  }

  /// The hash that flyte-binary writes into a Secret of its own, `014-auth-secrets.yaml`, for the
  /// client `flytepropeller`; what is in `inline` lies over it.
  private func chartHash(isInUse: Bool) -> FlyteClientHash? {
    guard let configuration = effectiveBinary?.configuration,
      let value = configuration.auth?.internal?.clientSecretHash
    else { return nil }
    let isWritten =
      configuration.auth?.isEnabled?.value == true
      && configuration.auth?.enableAuthServer?.value != false && !configuration.isElsewhere
      && staticClients?[Self.propellerID]?.clientSecret == nil
    let effect = isInUse ? FlyteClientHash.Effect.compared : .decoded
    return FlyteClientHash(value, of: Self.propellerID, effect: isWritten ? effect : .none)
  }

  /// The id of flytepropeller, unless another one is chosen.
  private static let propellerID = "flytepropeller"
}
