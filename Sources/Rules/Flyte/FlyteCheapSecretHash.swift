import AuthModel
import Diagnostics
import Linting

/// Notes hashes of client secrets that can be tried out quickly.
///
/// The cost is the binary logarithm of the rounds of bcrypt. OWASP advises 10 or more, Flyte's own
/// authorization server takes 12 by default, and Flyte's documentation shows 6. It matters where the
/// secret can be guessed, and where many can read the hash: flyte-core puts it into a ConfigMap.
struct FlyteCheapSecretHash: Rule {
  static let severity = Severity.note

  func check(_ client: FlyteClientHash, report: inout Report) {
    guard client.effect == .compared, client.hash.builtIn == nil,
      case .bcrypt(let cost) = client.hash.core, cost < ClientSecretHash.leastCost
    else { return }
    report(
      "the hash of the client '\(KeyText.shown(client.clientID))' has a cost of \(cost); "
        + "\(ClientSecretHash.leastCost) or more is advised",
      at: client.value.range,
      notes: [Note("'authcfg hash' makes one with a cost of 12")]
    )
  }
}
