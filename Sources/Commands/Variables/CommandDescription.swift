import ArgumentParser

/// The options of a command as the parser itself describes them.
struct CommandDescription: Decodable {
  /// One argument.
  struct Argument: Decodable {
    /// How it is written.
    struct Name: Decodable {
      let kind: String
      let name: String

      /// The name with its dashes.
      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let names: [Name]?
    let isRepeating: Bool
    let allValues: [String]?

    /// The name of an option of several letters, without dashes; `nil` if it has none, or needs no
    /// variable: the parser's own.
    var longName: String? {
      guard kind != "positional" else { return nil }
      let name = names?.first { $0.kind == "long" }?.name
      return name == "help" || name == "version" ? nil : name
    }

    /// The variable that stands for it.
    var variable: String? { longName.map(OptionVariable.name) }

    /// Whether `argument` of a command line is this option.
    func isNamed(by argument: String) -> Bool {
      (names ?? []).contains { name in
        let text = name.text
        if argument == text || argument.hasPrefix(text + "=") { return true }
        return name.kind == "short" && argument.hasPrefix(text) && !argument.hasPrefix("--")
      }
    }
  }

  private struct Document: Decodable {
    let command: CommandDescription
  }

  let commandName: String
  let subcommands: [CommandDescription]?
  let arguments: [Argument]?

  /// The whole command line of authcfg.
  static let authcfg: CommandDescription? =
    JSON.decode(Document.self, from: Array(AuthcfgCommand._dumpHelp().utf8))?.command

  /// The options of this command and all below it.
  var allArguments: [Argument] {
    (arguments ?? []) + (subcommands ?? []).flatMap(\.allArguments)
  }

  /// The command that the first of `words` lead to, and how many of them do.
  func command(at words: [String]) -> (command: CommandDescription, depth: Int) {
    guard let first = words.first,
      let next = subcommands?.first(where: { $0.commandName == first })
    else { return (self, 0) }
    let (command, depth) = next.command(at: Array(words.dropFirst()))
    return (command, depth + 1)
  }
}
