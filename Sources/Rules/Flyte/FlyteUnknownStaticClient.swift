import AuthModel
import Diagnostics
import Linting

/// Finds ids that flyteadmin's own authorization server knows no client by.
///
/// It knows the clients in `staticClients` and no others: what is written there takes the place of the
/// built-in ones, even if only a secret was to be set. flyte-binary writes down `flytectl`, `flyte-cli`
/// and `flytepropeller` itself, so that another `internal.clientId` is known to nobody.
///
/// flytectl and flytekit are told `flyteClient.clientId`; flytepropeller has an id of its own.
struct FlyteUnknownStaticClient: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard let deployment = configuration.flyte, let known = deployment.knownClients else { return }
    for use in deployment.ownServerClients where known.client(foundBy: use.id.value) == nil {
      // Of a key that nobody finds the client by, that is said already.
      guard !known.clients.contains(where: { $0.name.value == use.id.value }) else { continue }
      let name = KeyText.shown(use.id.value)
      report(
        "flyteadmin's own authorization server knows no client '\(name)'",
        at: deployment.place(use.id.range, known.name?.range, deployment.useAuth?.range),
        notes: [
          Note("\(use.subject) signs in with this id and is refused as 'invalid_client'"),
          note(
            on: known,
            isShown: deployment.place(use.id.range, known.name?.range) != known.name?.range
          ),
          use.id.range.isBuiltIn ? Note("the id is the default") : nil,
        ].compactMap(\.self),
        fix: fix(use, in: deployment, known, configuration)
      )
    }
  }

  private func note(on known: FlyteStaticClients, isShown: Bool) -> Note {
    let names = known.clients.compactMap(\.lookupID).map { "'\(KeyText.shown($0))'" }.sorted()
    let list = names.joined(separator: ", ")
    guard let name = known.name else { return Note("it knows its built-in clients: \(list)") }
    return Note("it knows what is written here: \(list)", at: isShown ? name.range : nil)
  }

  private func fix(
    _ use: FlyteClientUse,
    in deployment: FlyteDeployment,
    _ known: FlyteStaticClients,
    _ configuration: Configuration
  ) -> Fix? {
    switch use.program {
    case .propeller:
      guard deployment.writesDownStaticClients, known.name == nil, let place = use.id.textRange,
        !place.isBuiltIn
      else { return nil }
      return .replace(place, with: "flytepropeller", "use 'flytepropeller'")
    case .commandLine:
      guard let standard = FlyteStaticClients.builtIn.client(foundBy: use.id.value),
        let key = known.clients.first?.name.range,
        let path = configuration.path(ofKeyAt: key)?.dropLast()
      else { return nil }
      let edits = configuration.edits(
        addingSection: use.id.value,
        of: standard.settings,
        at: Array(path),
        besideKeyAt: key
      )
      return edits.map { Fix("write the built-in client down as well", edits: $0) }
    }
  }
}
