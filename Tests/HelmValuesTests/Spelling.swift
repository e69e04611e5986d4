/// One scalar as it stands in a file, and what a YAML reader hands on of it.
struct Spelling {
  let yaml: String
  let text: String
  let isPlain: Bool
  let tag: String?

  static func plain(_ text: String) -> Self {
    Self(yaml: text, text: text, isPlain: true, tag: nil)
  }

  static func quoted(_ text: String) -> Self {
    Self(yaml: "'\(text)'", text: text, isPlain: false, tag: nil)
  }

  /// A literal block, which can be a value only.
  static func block(_ text: String) -> Self {
    Self(yaml: "|-\n  \(text)", text: text, isPlain: false, tag: nil)
  }

  /// The scalar as a key; one without any text needs the question mark.
  var key: String { yaml.isEmpty ? "? \n" : yaml }

  /// The same scalar with a tag, as it is written: `!!int`, `!local`, `!`, `!<verbatim>`.
  func tagged(_ shorthand: String) -> Self {
    let tag =
      if shorthand.hasPrefix("!!") {
        "tag:yaml.org,2002:\(shorthand.dropFirst(2))"
      } else if shorthand.hasPrefix("!<") {
        String(shorthand.dropFirst(2).dropLast())
      } else {
        shorthand
      }
    return Self(yaml: "\(shorthand) \(yaml)", text: text, isPlain: isPlain, tag: tag)
  }
}
