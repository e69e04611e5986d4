import Foundation

/// What one file of `Sources/Rules` or `Sources/Impacts` declares.
struct RuleSource {
  /// The name of the type: `InsecureIssuer`.
  let typeName: String
  /// The folder of rules: `Issuers`.
  let category: String
  /// The first sentence of the documentation.
  let summary: String
  /// The documentation behind the first sentence.
  let documentation: String

  /// The name of the rule: `insecure-issuer`.
  var name: String {
    var name = ""
    let letters = Array(typeName)
    for (index, letter) in letters.enumerated() {
      let startsWord =
        letter.isUppercase && index > 0
        && (letters[index - 1].isLowercase
          || index + 1 < letters.count && letters[index + 1].isLowercase)
      if startsWord { name += "-" }
      name += letter.lowercased()
    }
    return name
  }

  /// Reads the one `///` block and the one `struct Name: Rule {` below it, `protocolName` in the place of
  /// `Rule`; anything else is an error with its file and line.
  init(_ file: URL, of protocolName: String) throws {
    let ruleName = { (line: String) in Self.ruleName(in: line, of: protocolName) }
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let declarations = lines.indices.filter { ruleName(lines[$0]) != nil }
    guard let line = declarations.first, let typeName = ruleName(lines[line]) else {
      throw SourceError(file, 1, "expected 'struct Name: \(protocolName) {'")
    }
    guard declarations.count == 1 else {
      throw SourceError(file, declarations[1] + 1, "expected one rule a file")
    }
    guard typeName == file.deletingPathExtension().lastPathComponent else {
      throw SourceError(file, line + 1, "expected the file to be called \(typeName).swift")
    }
    let comment = lines[..<line].reversed().prefix { $0.hasPrefix("///") }.reversed()
    let text = comment.map { String($0.dropFirst($0.hasPrefix("/// ") ? 4 : 3)) }
    let paragraphs = text.split(separator: "", omittingEmptySubsequences: true)
    guard let first = paragraphs.first else {
      throw SourceError(file, line + 1, "expected a '///' block directly above the rule")
    }
    guard first.last?.hasSuffix(".") == true else {
      throw SourceError(file, line + 1, "expected one sentence and an empty line first")
    }
    self.typeName = typeName
    category = file.deletingLastPathComponent().lastPathComponent
    summary = first.joined(separator: " ")
    documentation = text.dropFirst(first.count).drop(while: \.isEmpty).joined(separator: "\n")
  }

  private static func ruleName(in line: String, of protocolName: String) -> String? {
    let ending = ": \(protocolName) {"
    guard line.hasPrefix("struct "), line.hasSuffix(ending) else { return nil }
    return String(line.dropFirst("struct ".count).dropLast(ending.count))
  }
}

/// A file that is not written as the generator expects.
struct SourceError: Error, CustomStringConvertible {
  let description: String

  init(_ file: URL, _ line: Int, _ message: String) {
    description = "\(file.path):\(line):1: error: \(message)"
  }
}
