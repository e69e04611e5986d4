import AuthModel
import Diagnostics
import Linting

/// Requires each client of flyteadmin's own authorization server to be allowed what it is used for.
///
/// flytepropeller comes with client credentials: its client needs the grant `client_credentials` and
/// must not be `public`. flytectl and flytekit sign a person in with a browser and have no secret:
/// their client must be `public` and may have no other lists than such with `authorization_code` and
/// `code`. Both need every scope that they ask for, and `all`, which flyteadmin demands of every call.
///
/// What is written takes the place of the built-in clients, so that one that only sets a secret has
/// neither scopes nor grants. In flyte-binary it is laid over the clients that the chart writes down.
struct FlyteInsufficientStaticClient: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard let deployment = configuration.flyte, let known = deployment.knownClients else { return }
    for use in deployment.ownServerClients {
      guard let client = known.client(foundBy: use.id.value), !client.range.isBuiltIn else {
        continue
      }
      let lacks = Lack.all(of: client, for: use)
      let missing = lacks.filter { $0.list == nil && $0.isAbsent }
      if !missing.isEmpty { report(missing, of: client, use, configuration) }
      for lack in lacks where !lack.isAbsent { report(lack, of: client, use, configuration) }
    }
  }
}

/// Something that a client needs and does not have.
private struct Lack {
  /// The field.
  let key: String
  /// What it lacks.
  let value: String
  /// Where it stands; `nil` if it is not written.
  var place: SourceRange?
  /// The list that lacks the value, if there is something in it.
  var list: Located<[Located<String>]>?

  var isAbsent: Bool { place == nil }

  static func all(of client: FlyteStaticClient, for use: FlyteClientUse) -> [Lack] {
    let grants = client.grantTypes
    var lacks = [id(of: client, for: use), isPublic(client, for: use)].compactMap(\.self)
    lacks += missing([use.grant], in: grants, "grant_types", assumed: ["authorization_code"])
    if use.program == .commandLine {
      lacks += missing(["code"], in: client.responseTypes, "response_types", assumed: ["code"])
    }
    let asked = use.scopes?.value.map(\.value) ?? []
    let scopes = asked.contains("all") ? asked : ["all"] + asked
    return lacks + missing(scopes, in: client.scopes, "scopes", assumed: [])
  }

  /// The id goes into the code that a person's login yields, and is looked up when that comes back.
  private static func id(of client: FlyteStaticClient, for use: FlyteClientUse) -> Lack? {
    client.id == nil ? Lack(key: "id", value: use.id.value) : nil
  }

  private static func isPublic(_ client: FlyteStaticClient, for use: FlyteClientUse) -> Lack? {
    let wanted = use.program == .commandLine
    guard (client.isPublic?.value ?? false) != wanted else { return nil }
    return Lack(key: "public", value: "\(wanted)", place: client.isPublic?.range)
  }

  /// Those of `values` that `list` lacks; `assumed` is what fosite takes if nothing is written.
  private static func missing(
    _ values: [String],
    in list: Located<[Located<String>]>?,
    _ key: String,
    assumed: [String]
  ) -> [Lack] {
    let isEmpty = list?.value.isEmpty ?? true
    let items = isEmpty ? assumed : list?.value.map(\.value) ?? []
    if items.contains(where: { $0.contains("*") || Placeholder.isUnfinished($0) }) { return [] }
    let lacking = values.filter { !items.contains($0) && !Placeholder.isUnfinished($0) }
    return lacking.map {
      Lack(key: key, value: $0, place: list?.range, list: isEmpty ? nil : list)
    }
  }
}

extension Report {
  /// Reports what is not written at all.
  fileprivate mutating func callAsFunction(
    _ missing: [Lack],
    of client: FlyteStaticClient,
    _ use: FlyteClientUse,
    _ configuration: Configuration
  ) {
    let keys = missing.map(\.key).reduce(into: [String]()) { keys, key in
      if !keys.contains(key) { keys.append(key) }
    }
    let list = keys.map { "'\($0)'" }.joined(separator: ", ")
    // Client credentials need no id.
    let isHarmless = use.program == .propeller && keys == ["id"]
    self(
      "the client '\(KeyText.shown(client.name.value))' lacks \(list)",
      at: client.name.range,
      as: isHarmless ? .warning : nil,
      notes: [
        Note("it is the one that \(use.subject) signs in as"),
        Note("what is written here takes the place of all that flyteadmin has built in"),
      ],
      fix: fix(adding: keys, to: client, use, configuration)
    )
  }

  private func fix(
    adding keys: [String],
    to client: FlyteStaticClient,
    _ use: FlyteClientUse,
    _ configuration: Configuration
  ) -> Fix? {
    let name = use.program == .propeller ? "flytepropeller" : "flytectl"
    guard let standard = FlyteStaticClients.builtIn.client(foundBy: name),
      let path = configuration.path(ofKeyAt: client.name.range)
    else { return nil }
    let settings = standard.settings.filter { keys.contains($0.key) }.map { key, value in
      (key: key, value: key == "id" ? use.id.value : value, path: path)
    }
    return configuration.edits(adding: settings, besideKeyAt: client.name.range)
      .map { Fix("write what flyteadmin has built in", edits: $0) }
  }

  /// Reports what is written but is not enough.
  fileprivate mutating func callAsFunction(
    _ lack: Lack,
    of client: FlyteStaticClient,
    _ use: FlyteClientUse,
    _ configuration: Configuration
  ) {
    guard let place = lack.place else { return }
    let name = KeyText.shown(client.name.value)
    let value = KeyText.shown(lack.value)
    let isSwitch = lack.key == "public"
    self(
      isSwitch
        ? "the client '\(name)' must \(lack.value == "true" ? "" : "not ")be public"
        : "the client '\(name)' lacks '\(value)' in '\(lack.key)'",
      at: place,
      notes: [Note(lack.effect(on: use))],
      fix: lack.fix(in: configuration)
    )
  }
}

extension Lack {
  fileprivate func effect(on use: FlyteClientUse) -> String {
    switch key {
    case "public" where use.program == .propeller:
      "flytepropeller signs in with client credentials, which a public client may not use"
    case "public": "flytectl has no secret to sign in with"
    case "scopes" where value == "all":
      "flyteadmin demands it of every call, and refuses a client that asks for more than it has"
    case "scopes": "\(use.subject) asks for it, and is refused as 'invalid_scope'"
    default: "\(use.subject) needs it to sign in"
    }
  }

  fileprivate func fix(in configuration: Configuration) -> Fix? {
    if key == "public", let place {
      return .replace(place, with: value, "set it to '\(value)'")
    }
    guard let list, let last = list.value.last?.range, last != list.range,
      KeyText.isName(value.utf8.span)
    else { return nil }
    return configuration.edits(adding: value, behind: last, inListAt: list.range)
      .map { Fix("add '\(KeyText.shown(value))'", edits: $0) }
  }
}
