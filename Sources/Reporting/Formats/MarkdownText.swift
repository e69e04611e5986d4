extension String {
  /// The text with everything escaped that could be more than text to Markdown or to HTML, or call
  /// somebody by name.
  var markdown: String {
    var escaped = ""
    for character in self {
      switch character {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "@": escaped += "&#64;"
      case "\n": escaped += "<br>"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "$": escaped += "\\\(character)"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
