import Foundation

/// The marks of a file: `# ! rule, other-rule` at the end of a line that must be reported.
enum Marks {
  static func all(in text: String) -> [(line: Int, rule: String)] {
    text.components(separatedBy: "\n").enumerated().flatMap { index, line in
      guard let mark = line.range(of: "# ! ", options: .backwards) else {
        return [(line: Int, rule: String)]()
      }
      return line[mark.upperBound...].components(separatedBy: ",").map { rule in
        (index + 1, rule.trimmingCharacters(in: .whitespacesAndNewlines))
      }
    }
  }
}
