import AuthModel
import Diagnostics
import Diffing

/// Finds platforms whose tokens come back in another way than before.
///
/// With the code flow Houston needs the secret of each client, and people come back to another path.
struct FlowChanged: ImpactRule {
  static let severity = ChangeSeverity.breaking

  func judge(_ pair: AstronomerPair, report: inout ImpactReport) {
    let before = pair.old.flow?.value ?? .implicit
    let after = pair.new.flow?.value ?? .implicit
    guard before != after, pair.old.isInForce, pair.new.isInForce else { return }
    let noSecret = pair.new.clients.filter { $0.isSetUp && !$0.givesClientSecret }
    var notes = ["the provider has to allow the grant '\(after.rawValue)' for the client"]
    if after == .code, !noSecret.isEmpty {
      let names = noSecret.map { "'\($0.name)'" }.joined(separator: ", ")
      notes.append("the code flow needs a client secret, which \(names) has not")
    }
    report(
      "people sign in with the \(after.rawValue) flow instead of the \(before.rawValue) flow",
      at: pair.new.flow?.range,
      pair.old.flow?.range,
      notes: notes
    )
  }
}
