public import Diagnostics

/// A variable as it is in force: what sets it, and which services get it.
///
/// Values of the chart set many for all three services at once; each is one use.
public struct AmundsenUse: Sendable {
  /// What sets it.
  public let setting: AmundsenSetting
  /// The services that get it and that no other setting wins in; at least one.
  public let processes: [AmundsenProcess]

  /// The variable.
  public var name: String { setting.name.value }

  /// The value, if it is known, no secret and nothing in it has to be filled in.
  public var text: Located<String>? { setting.isUnfinished ? nil : setting.text }

  /// The services of which somebody may read it: flaskoidc, where it is a variable of flaskoidc.
  public var readers: [AmundsenProcess] {
    processes.filter { process in
      guard let variable = setting.variable else { return false }
      guard variable.reader == .flaskOIDC else { return true }
      return process.usesFlaskOIDC
        && process.installed.map { variable.mayBeRead(by: $0.versions) } ?? true
    }
  }

  /// The value of the variable called `name`, if this is one and somebody may read it.
  public func text(of name: String) -> Located<String>? {
    self.name == name && !readers.isEmpty ? text : nil
  }
}

extension AmundsenUse {
  /// The variables of `processes` that somebody wrote, each once, in the order of the text.
  public static func all(of processes: [AmundsenProcess]) -> [AmundsenUse] {
    let processes = processes.filter { !$0.hasForeignWrapper }
    var seen: Set<SourceRange> = []
    return processes.flatMap(\.settings).compactMap { setting in
      let name = setting.name.value
      guard !setting.isBuiltIn, seen.insert(setting.name.range).inserted else { return nil }
      let own = processes.filter { $0[name]?.name.range == setting.name.range }
      return own.isEmpty ? nil : AmundsenUse(setting: setting, processes: own)
    }
  }
}
