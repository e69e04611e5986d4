import AuthModel
import Diagnostics

/// What `authcfg explain` says about a variable of Amundsen: who reads it, since when, what holds without
/// it, where the chart takes it from, and the rules.
struct AmundsenVariableText {
  let variable: AmundsenVariable
  let rules: [RuleDescription]

  /// The whole text.
  var text: String {
    var text = "\(variable.name)\n\n\(variable.summary)\n\n"
    for (label, lines) in facts {
      text += FieldText.fact(label, lines)
    }
    if !rules.isEmpty {
      text += "\nRules that look at it:\n\n\(FieldText.list(rules.map { ($0.name, $0.summary) }))"
    }
    return text
  }

  private var facts: [(label: String, lines: [String])] {
    [
      ("Type", [variable.kind.phrase]),
      ("Secret", variable.isSecret ? ["yes; no report shows it"] : []),
      ("Default", [variable.shownDefault]),
      ("Read by", readers), ("Renamed", renamed), ("Values", variable.paths),
      (
        "Source",
        ["\(variable.reader == .flaskOIDC ? "config.py of flaskoidc" : "wsgi.py of the services")"]
      ),
    ]
  }

  /// Each line of flaskoidc, or the services.
  private var readers: [String] {
    switch variable.reader {
    case .flaskOIDC:
      variable.versionsByLine.map { line, versions in
        guard let versions else { return "\(line.rawValue): no" }
        let part = versions == line.versions ? nil : versions.phrase
        return "\(line.rawValue): yes\(part.map { ", \($0)" } ?? "")"
      }
    case .services(let services):
      ["the \(services.map(\.rawValue).joined(separator: ", "))"]
    }
  }

  private var renamed: [String] {
    if let replacement = variable.replacement { return ["\(replacement) took its place"] }
    let older = AmundsenVariable.all.filter { $0.replacement == variable.name }.map(\.name)
    return older.isEmpty ? [] : ["it took the place of \(older.joined(separator: ", "))"]
  }

  /// All variables with what they are for, by who reads them.
  static var table: String {
    let all = AmundsenVariable.all
    var text = "The variables of Amundsen that concern signing in.\n"
    let groups: [(String, (AmundsenVariable) -> Bool)] =
      [
        ("Read by the services", { $0.reader != .flaskOIDC })
      ]
      + FlaskOIDCLine.allCases.reversed().map { line in
        (
          "Read by \(line.rawValue)",
          { $0.reader == .flaskOIDC && $0.versions.overlaps(line.versions) }
        )
      }
    for (title, isMember) in groups {
      let rows = all.filter(isMember).map { variable in
        (variable.name, "\(variable.summary)\(variable.defaultValue.map { " (\($0))" } ?? "")")
      }
      text += "\n\(title):\n\n\(FieldText.list(rows))"
    }
    return text
  }
}

extension AmundsenVariable {
  fileprivate var shownDefault: String {
    isSessionKey ? "one that stands in flaskoidc's source" : defaultValue ?? "none"
  }
}

extension AmundsenVariable.Kind {
  /// What a value is, in words.
  fileprivate var phrase: String {
    switch self {
    case .text, .secret: "text"
    case .url: "a URL"
    case .file: "the path of a file"
    case .database: "the URL of a database, as SQLAlchemy has it"
    case .truth: "text, which is true unless it is empty"
    case .number: "a number, which no variable can be"
    case .dictionary: "a dictionary of Python"
    }
  }
}
