import AuthModel
import Diagnostics
import Linting

/// Requires a client of flyteadmin's own authorization server to be found by its id.
///
/// flyteadmin looks clients up by their keys. It lowers the case of the keys of a mapping and takes a
/// dot for a step of a path, so that an id with capitals or dots leads nowhere; in a list of mappings
/// with one key each, keys stay as they are.
///
/// The `id` goes into the code that a login yields, by which the client is looked up again: it must be
/// the key. A client that signs in with credentials of its own does without.
struct FlyteMisnamedStaticClient: Rule {
  static let severity = Severity.error

  func check(_ configuration: Configuration, report: inout Report) {
    guard let deployment = configuration.flyte, deployment.isOwnAuthServer,
      let clients = deployment.staticClients
    else { return }
    for client in clients.clients where !Placeholder.isUnfinished(client.name.value) {
      let id = client.id?.value ?? ""
      if id.isEmpty || id == client.name.value, client.lookupID != client.name.value {
        report(misleading: client, of: clients, in: configuration)
      } else if let id = client.id, !id.value.isEmpty, id.value != client.lookupID {
        report(id, of: client)
      }
    }
  }
}

extension Report {
  fileprivate mutating func callAsFunction(
    misleading client: FlyteStaticClient,
    of clients: FlyteStaticClients,
    in configuration: Configuration
  ) {
    let name = KeyText.shown(client.name.value)
    let found = client.lookupID.map { "flyteadmin knows the client as '\(KeyText.shown($0))'" }
    self(
      "no client can be found as '\(name)'",
      at: client.name.range,
      as: client.id == nil ? .warning : nil,
      notes: [
        Note(found ?? "flyteadmin takes a key with dots for a path"),
        Note("keys stay as they are in a list: '- \(name): {…}'"),
      ],
      fix: client.id == nil
        ? nil
        : configuration.edits(listingEntriesOf: clients).map {
          Fix("write the clients as a list", edits: $0)
        }
    )
  }

  fileprivate mutating func callAsFunction(_ id: Located<String>, of client: FlyteStaticClient) {
    guard !Placeholder.isUnfinished(id.value) else { return }
    let name = KeyText.shown(client.name.value)
    let usesCredentials = client.isPublic?.value != true
    let isSame = id.value.lowercased() == client.name.value.lowercased()
    self(
      "the id differs from the key '\(name)' by which flyteadmin finds the client",
      at: id.range,
      as: usesCredentials ? .warning : nil,
      notes: [
        usesCredentials
          ? Note(
            "it is not looked at where a client signs in with its secret, but means nobody else"
          )
          : Note("after a login the client is looked up by its id, and is not found"),
        Note("the key", at: client.name.range),
      ],
      fix: isSame
        ? client.lookupID.flatMap { key in
          id.textRange.map { .replace($0, with: key, "use the key") }
        } : nil
    )
  }
}
