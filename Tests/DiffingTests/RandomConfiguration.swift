import AuthModel
import TestSupport

/// A random configuration of one product, which can be written in several ways that mean the same.
struct RandomConfiguration {
  let product: RandomProduct
  /// The choice of each setting that is made, by its path.
  private(set) var choices: [String: Int] = [:]

  /// Draws each setting of `product` or leaves it out.
  init(_ product: RandomProduct, using generator: inout SeededGenerator) {
    self.product = product
    for setting in product.settings where Int.random(in: 0..<3, using: &generator) > 0 {
      choices[setting.path] = Int.random(in: setting.choices.indices, using: &generator)
    }
  }

  /// Makes another choice for one setting, and says for which one.
  mutating func edit(using generator: inout SeededGenerator) -> String? {
    guard let path = choices.keys.sorted().randomElement(using: &generator),
      let setting = product.settings.first(where: { $0.path == path }), let old = choices[path]
    else { return nil }
    choices[path] = (old + 1) % setting.choices.count
    return path
  }

  /// A way to write it, drawn anew.
  func text(using generator: inout SeededGenerator) -> String {
    "# written at random\n" + Self.block(tree(using: &generator), 0, using: &generator)
  }

  /// Two layers that are merged to it, the lower one with other values where the upper has its own.
  func layers(using generator: inout SeededGenerator) -> [String] {
    let all = product.fixed.map { Entry(path: Self.steps($0), value: $1) }
    var lower: [Entry] = all
    var upper: [Entry] = []
    for setting in product.settings {
      guard let choice = choices[setting.path], case .paths(let paths) = setting.forms[0] else {
        continue
      }
      let entries = { (choice: Int) in
        paths.map { Entry(path: Self.steps($0), value: setting.choices[choice][0]) }
      }
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: lower += entries(choice)
      case 1: upper += entries(choice)
      default:
        lower += entries((choice + 1) % setting.choices.count)
        upper += entries(choice)
      }
    }
    return [lower, upper].map { Self.block($0, 0, using: &generator) }
  }

  /// A scalar with the way to it.
  private struct Entry {
    let path: [String]
    let value: String
  }

  private func tree(using generator: inout SeededGenerator) -> [Entry] {
    var entries = product.fixed.map { Entry(path: Self.steps($0), value: $1) }
    var variables: [String] = []
    for setting in product.settings {
      guard let choice = choices[setting.path] else { continue }
      if setting.standard == choice, Bool.random(using: &generator) { continue }
      let value = generator.pick(setting.choices[choice])
      switch generator.pick(setting.forms) {
      case .paths(let paths):
        entries += paths.map { Entry(path: Self.steps($0), value: value) }
      case .inverted(let path):
        let opposite = value == "true" ? "false" : "true"
        entries.append(Entry(path: Self.steps(path), value: opposite))
      case .variable(let name): variables.append("{name: \(name), value: \"\(value)\"}")
      }
    }
    if !variables.isEmpty {
      let items = variables.shuffled(using: &generator).joined(separator: ", ")
      entries.append(Entry(path: Self.steps("astronomer.houston.env"), value: "[\(items)]"))
    }
    return entries
  }

  private static func steps(_ path: String) -> [String] {
    path.split(separator: ".").map(String.init)
  }

  /// The entries below one mapping, in any order.
  private static func block(
    _ entries: [Entry],
    _ depth: Int,
    using generator: inout SeededGenerator
  ) -> String {
    var groups: [String: [Entry]] = [:]
    for entry in entries {
      let rest = Entry(path: Array(entry.path.dropFirst()), value: entry.value)
      groups[entry.path[0], default: []].append(rest)
    }
    var text = ""
    for key in groups.keys.sorted().shuffled(using: &generator) {
      let rest = groups[key] ?? []
      let margin = String(repeating: " ", count: depth)
      if rest[0].path.isEmpty {
        text += "\(margin)\(key): \(scalar(rest[0].value, using: &generator))\n"
      } else {
        text += "\(margin)\(key):\n" + block(rest, depth + 2, using: &generator)
      }
    }
    return text
  }

  private static func scalar(_ value: String, using generator: inout SeededGenerator) -> String {
    let isPlain =
      Int(value) != nil || ["true", "false"].contains(value)
      || ["[", "'", "\""].contains(value.prefix(1))
    return isPlain ? value : generator.pick([value, "'\(value)'", "\"\(value)\"  # quoted"])
  }
}
