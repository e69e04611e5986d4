import AuthModel
import ArgumentParser
import Diagnostics

/// A command line with the options that environment variables stand for.
///
/// `AUTHCFG_FAIL_LEVEL=error` stands for `--fail-level error` where the command line does not say it. A
/// switch is `true` or `false`; an option that may be given several times takes a value a line. A
/// value that the command has no use for, but another one has, is meant for that.
struct VariableArguments {
  /// The command line with what the variables add.
  private(set) var arguments: [String]
  /// The variables that add something, by the names of their options.
  private(set) var origins: [String: String] = [:]
  /// What there is to say about variables that stand for nothing.
  private(set) var remarks: [String] = []

  /// Adds to `arguments` what the variables of `context` stand for.
  ///
  /// - Throws: `ValidationError` if a switch is neither true nor false.
  init(_ arguments: [String], in context: ProcessContext) throws {
    self.arguments = arguments
    let names = context.environment.names(startingWith: OptionVariable.prefix)
    guard !names.isEmpty, let all = CommandDescription.authcfg else { return }
    let known = all.allArguments
    remarks = names.compactMap { Self.remark(on: $0, Set(known.compactMap(\.variable))) }
    let (command, depth) = all.command(at: arguments)
    guard command.subcommands?.isEmpty ?? true else { return }
    let own = arguments.prefix { $0 != "--" }
    var added: [String] = []
    for option in command.arguments ?? [] {
      guard let variable = option.variable, names.contains(variable),
        let text = context.environment[variable], !own.contains(where: option.isNamed),
        !Self.isForOthers(text, option, known)
      else { continue }
      let words = try Self.words(option, text, variable)
      if !words.isEmpty { origins[option.longName ?? ""] = variable }
      added += words
    }
    self.arguments.insert(contentsOf: added, at: depth)
  }

  /// Which of the variables a parser's `message` is about.
  func remark(onFailure message: String) -> String? {
    let names = origins.filter { message.contains("--\($0.key)") }.map(\.value).sorted()
    guard !names.isEmpty else { return nil }
    return "the environment sets \(names.joined(separator: " and "))"
  }

  /// Whether `text` is none of the words that `option` takes, but one that an option of the same name
  /// takes elsewhere.
  private static func isForOthers(
    _ text: String,
    _ option: CommandDescription.Argument,
    _ all: [CommandDescription.Argument]
  ) -> Bool {
    guard let own = option.allValues, !own.contains(text) else { return false }
    return all.contains { $0.longName == option.longName && $0.allValues?.contains(text) == true }
  }

  private static func words(
    _ option: CommandDescription.Argument,
    _ text: String,
    _ variable: String
  ) throws -> [String] {
    let name = "--\(option.longName ?? "")"
    guard option.kind == "flag" else {
      let values =
        option.isRepeating
        ? text.split(whereSeparator: \.isNewline).map(String.init) : [text]
      return values.map { "\(name)=\($0)" }
    }
    switch text.lowercased() {
    case "true", "1", "yes", "on": return [name]
    case "false", "0", "no", "off", "": return []
    default: throw ValidationError("\(variable) is a switch; expected 'true' or 'false'")
    }
  }

  private static func remark(on variable: String, _ known: Set<String>) -> String? {
    guard !known.contains(variable) else { return nil }
    let meant = Spelling.closest(to: variable, among: known.sorted())
    return "no option is called as the variable '\(KeyText.shown(variable))' is"
      + (meant.map { "; did you mean '\($0)'?" } ?? "")
  }
}
