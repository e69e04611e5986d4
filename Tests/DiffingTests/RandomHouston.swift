import TestSupport

/// A random configuration of Houston, which can be written in several ways that mean the same.
struct RandomHouston {
  /// The values by the path of the setting below `astronomer.houston.config`.
  private(set) var values: [String: String] = [:]

  /// A setting with the values that it may have, and other ways to write it.
  private struct Setting {
    let path: String
    let choices: [String]
    var oldPath: String?
    var isInverted = false
    var variable: String?
  }

  private static let settings: [Setting] = [
    Setting(path: "publicSignups.enabled", choices: booleans, oldPath: "publicSignups"),
    Setting(path: "emailConfirmation.enabled", choices: booleans, oldPath: "emailConfirmation"),
    Setting(
      path: "sslVerification.enabled",
      choices: booleans,
      oldPath: "disableSSLVerify",
      isInverted: true
    ),
    Setting(path: "logUsername.enabled", choices: booleans, oldPath: "shouldLogUsername"),
    Setting(path: "subdomain", choices: ["houston", "api"]),
    Setting(path: "jwt.authDuration", choices: ["3600000", "7200000"]),
    Setting(path: "auth.local.enabled", choices: booleans, variable: "AUTH__LOCAL__ENABLED"),
    Setting(path: "auth.github.enabled", choices: booleans, variable: "AUTH__GITHUB__ENABLED"),
    Setting(
      path: "auth.openidConnect.flow",
      choices: ["code", "implicit"],
      variable: "AUTH__OPENID_CONNECT__FLOW"
    ),
    Setting(
      path: "auth.openidConnect.idpGroupsImport.enabled",
      choices: booleans,
      oldPath: "auth.openidConnect.idpGroupsImportEnabled"
    ),
    Setting(
      path: "auth.openidConnect.okta.clientId",
      choices: ["houston-one", "houston-two"],
      variable: "AUTH__OPENID_CONNECT__OKTA__CLIENT_ID"
    ),
    Setting(
      path: "auth.openidConnect.okta.enabled",
      choices: booleans,
      variable: "AUTH__OPENID_CONNECT__OKTA__ENABLED"
    ),
    Setting(
      path: "auth.openidConnect.okta.discoveryUrl",
      choices: ["https://a.okta.com", "https://b.okta.com"],
      variable: "AUTH__OPENID_CONNECT__OKTA__DISCOVERY_URL"
    ),
    Setting(
      path: "auth.openidConnect.okta.clientSecret",
      choices: ["one-secret", "another-secret"],
      variable: "AUTH__OPENID_CONNECT__OKTA__CLIENT_SECRET"
    ),
    Setting(path: "unknownPart.depth.value", choices: ["1", "2"]),
  ]
  private static let booleans = ["true", "false"]

  /// Draws each setting or leaves it out.
  init(using generator: inout SeededGenerator) {
    for setting in Self.settings where Int.random(in: 0..<3, using: &generator) > 0 {
      values[setting.path] = generator.pick(setting.choices)
    }
  }

  /// Gives one setting that is written another value, and says which one.
  mutating func edit(using generator: inout SeededGenerator) -> String? {
    guard let path = values.keys.sorted().randomElement(using: &generator),
      let setting = Self.settings.first(where: { $0.path == path })
    else { return nil }
    values[path] = setting.choices.first { $0 != values[path] }
    // A switch has one path in both generations of charts.
    let isToggle = setting.oldPath.map { path == "\($0).enabled" } ?? false
    return isToggle ? setting.oldPath : path
  }

  /// A way to write it, drawn anew.
  func text(using generator: inout SeededGenerator) -> String {
    var tree: [(path: [String], value: String)] = []
    var variables: [(name: String, value: String)] = []
    for setting in Self.settings {
      guard let value = values[setting.path] else { continue }
      if let variable = setting.variable, Bool.random(using: &generator) {
        variables.append((variable, value))
      } else if let old = setting.oldPath, Bool.random(using: &generator) {
        let inverted = value == "true" ? "false" : "true"
        tree.append((Self.steps(old), setting.isInverted ? inverted : value))
      } else {
        tree.append((Self.steps(setting.path), value))
      }
    }
    var text = "# written at random\nastronomer:\n  houston:\n"
    if !variables.isEmpty {
      let items = variables.shuffled(using: &generator).map { name, value in
        "      - {name: \(name), value: \"\(value)\"}\n"
      }
      text += "    env:\n" + items.joined()
    }
    let config = Self.block(tree, 6, using: &generator)
    return text + "    config:\(config.isEmpty ? " {}\n" : "\n" + config)"
  }

  private static func steps(_ path: String) -> [String] {
    path.split(separator: ".").map(String.init)
  }

  /// The entries below one mapping, in any order.
  private static func block(
    _ entries: [(path: [String], value: String)],
    _ depth: Int,
    using generator: inout SeededGenerator
  ) -> String {
    var groups: [String: [(path: [String], value: String)]] = [:]
    for (path, value) in entries {
      groups[path[0], default: []].append((Array(path.dropFirst()), value))
    }
    var text = ""
    for key in groups.keys.sorted().shuffled(using: &generator) {
      let rest = groups[key] ?? []
      let indentation = String(repeating: " ", count: depth)
      if rest.count == 1, rest[0].path.isEmpty {
        text += "\(indentation)\(key): \(scalar(rest[0].value, using: &generator))\n"
      } else {
        text += "\(indentation)\(key):\n" + block(rest, depth + 2, using: &generator)
      }
    }
    return text
  }

  private static func scalar(_ value: String, using generator: inout SeededGenerator) -> String {
    let isText = Int(value) == nil && !booleans.contains(value)
    guard isText else { return value }
    return generator.pick([value, "'\(value)'", "\"\(value)\"  # quoted"])
  }
}
