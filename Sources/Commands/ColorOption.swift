import ArgumentParser

/// When a report is coloured.
enum ColorOption: String, WordArgument {
  case auto
  case always
  case never

  /// Whether to colour: the option wins, then `NO_COLOR`, then `CLICOLOR_FORCE` and `FORCE_COLOR`;
  /// otherwise only a terminal that is not `dumb` gets colours (no-color.org).
  func isColored(in context: ProcessContext) -> Bool {
    func isSet(_ name: String) -> Bool { !(context.environment[name] ?? "").isEmpty }
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if isSet("NO_COLOR") { return false }
      if isSet("CLICOLOR_FORCE") || isSet("FORCE_COLOR") { return true }
      return context.isOutputTerminal && context.environment["TERM"] != "dumb"
    }
  }
}
