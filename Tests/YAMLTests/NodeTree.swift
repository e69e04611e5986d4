import Diagnostics
import YAML

/// A stream as the text of a golden file: a node a line, then comments, duplicates and problems.
struct NodeTree {
  private let stream: YAML.Stream
  private let lines: LineTable
  private(set) var text = ""

  init(_ stream: YAML.Stream) {
    self.stream = stream
    lines = LineTable(stream.file)
    for document in stream.documents {
      text += "document \(place(document.range))\n"
      if let root = document.root {
        add(root, depth: 1)
      }
      for duplicate in document.duplicateKeys() {
        text += "duplicate \(place(duplicate.key.range)) of \(place(duplicate.first.range))\n"
      }
    }
    for comment in stream.comments() {
      let kind = comment.isAlone ? "comment" : "comment behind"
      text += "\(kind) \(place(comment.range)) \(quoted(comment.text))\n"
    }
    for problem in stream.problems {
      text += "problem \(place(problem.range)) \(problem.kind)"
      if let related = problem.related {
        text += ", \(related.value) \(place(related.range))"
      }
      text += "\n"
    }
    if let unreadStart = stream.unreadStart {
      text += "unread from \(unreadStart)\n"
    }
  }

  private mutating func add(_ node: Node, depth: Int, _ label: String = "") {
    text += String(repeating: "  ", count: depth) + label
    text += "\(node.kind) \(node.style) \(place(node.range))"
    if let anchor = node.anchor { text += " &\(anchor.value) \(place(anchor.range))" }
    if let tag = node.tag { text += " <\(tag.value)> \(place(tag.range))" }
    if node.kind == .alias {
      text += node.target.map { " -> \(place($0.range))" } ?? " -> nothing"
    }
    if node.kind == .scalar {
      text += " \(quoted(node.text))"
      if node.isEmptyPlain {
        text += " empty"
      } else if node.textRange == nil {
        text += " decoded"
      }
    }
    text += "\n"
    for (key, value) in node.entries {
      add(key, depth: depth + 1, "key ")
      add(value, depth: depth + 2)
    }
    for item in node.items {
      add(item, depth: depth + 1, "- ")
    }
  }

  private func place(_ range: SourceRange) -> String {
    let start = lines.position(of: range.start)
    let end = lines.position(of: range.end)
    let people = "\(start.line):\(start.column)-\(end.line):\(end.column)"
    return "\(range.start)..<\(range.end) \(people)"
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      result += scalar == "\"" ? "\\\"" : scalar.escaped(asASCII: false)
    }
    return result + "\""
  }
}
