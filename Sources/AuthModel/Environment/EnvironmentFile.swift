public import Diagnostics
public import YAML

/// Files of environment variables, each `NAME=value` on a line, as Compose and many others read them.
///
/// Their readers agree on the core that is read here: comments and blank lines, `export` before a
/// name, a value in single or double quotes, escapes in the latter, a comment behind a value and a
/// blank. `docker run --env-file` alone takes quotes and comments for a part of the value. Lines of
/// another form set nothing here. Source: docs.docker.com/compose, "Syntax for environment files";
/// compose-go, `dotenv/parser.go`; docker/cli, `pkg/kvfile/kvfile.go`.
public enum EnvironmentFile {
  /// Whose reading of the lines counts.
  public enum Dialect: Sendable {
    /// That of Compose, and of nearly everybody.
    case compose
    /// That of `docker run --env-file`, and of Compose where a service says `format: raw`: all behind the
    /// `=` is the value.
    case docker
  }

  /// Whether the file at `path` is called as such files are: `.env`, `.env.local`, `dev.env`.
  public static func isCalledLikeOne(_ path: String) -> Bool {
    let name = FilePathText.name(of: path)
    guard String(name).containsBytes(of: ".env") else { return false }
    let isData = [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) }
    let isSample = [".env.", ".env-", ".env_"].contains { String(name).containsBytes(of: $0) }
    return !isData && (isSample || name.hasSuffix(".env"))
  }

  /// Whether the file at `path` only shows which variables there are, for everybody to fill in.
  static func isSample(_ path: String) -> Bool {
    guard isCalledLikeOne(path) else { return false }
    let name = FilePathText.name(of: path).lowercased()
    return ["example", "sample", "template", "dist"].contains { name.containsBytes(of: $0) }
  }

  /// The parts of `file` that are neither variables nor comments.
  static func strangers(in file: SourceFile) -> [SourceRange] {
    var scanner = EnvironmentScanner(file)
    while scanner.next() != nil {}
    return scanner.strangers
  }

  /// Reads `file` as one document, a mapping of names to texts; as none if it sets no variable.
  ///
  /// A quotation mark that nothing closes is a problem, since Compose refuses the file.
  public static func read(
    _ file: SourceFile,
    as dialect: Dialect = .compose,
    limits: Limits = .standard
  ) -> Stream {
    var builder = DocumentBuilder(file)
    guard !builder.refusesSize(limits) else { return builder.stream() }
    var scanner = EnvironmentScanner(file, as: dialect)
    var end: Int?
    while let line = scanner.next() {
      let value = line.value
      guard value.range.count <= limits.scalarSize else {
        let problem = Problem(.scalarTooLarge(limit: limits.scalarSize), at: line.name)
        builder.stop(because: problem, at: line.name.start)
        break
      }
      if end == nil { builder.beginMapping(at: line.name) }
      builder.addScalar(nil, isPlain: false, at: line.name, verbatimAt: line.name)
      builder.addScalar(value.text, isPlain: false, at: value.range, verbatimAt: value.textRange)
      end = value.range.end
    }
    if let end { builder.endCollection(at: end) }
    for quote in scanner.openQuotes { builder.add(Problem(openQuoteAt: quote)) }
    for name in scanner.strangers.compactMap({ brokenName(in: $0, of: file) }) {
      let words = "a variable's name is made of letters, digits and '_', without blanks or quotes"
      builder.add(Problem(.syntax(words), at: name))
    }
    return builder.stream()
  }

  /// What stands before the `=` of a line that was meant to set a variable: words, or a name in quotes.
  ///
  /// Compose refuses the file, and others skip the line. What a shell makes something of is left alone.
  private static func brokenName(in line: SourceRange, of file: SourceFile) -> SourceRange? {
    let start = file.lineStart(of: line.start)
    let bytes = file.bytes[line.start..<line.end]
    guard file.bytes[start..<line.start].allSatisfy(\.isBlank) else { return nil }
    guard let sign = bytes.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let end = bytes[..<sign].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? line.start
    let words = bytes[..<end].split(whereSeparator: \.isBlank)
    guard let first = words.first else { return nil }
    // Single quotes are taken off by python-dotenv.
    let isQuoted =
      words.count == 1 && first.first == UInt8(ascii: "\"") && first.last == first.first
    let isCommand = shellWords.contains(String(decoding: first, as: UTF8.self))
    guard isQuoted || words.count > 1 && !isCommand else { return nil }
    let letters = isQuoted ? [first.dropFirst().dropLast()] : words
    guard letters.joined().allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "_") }) else {
      return nil
    }
    return file.range(line.start, end)
  }

  /// The words that a command of a shell starts with, in which a `=` may stand.
  private static let shellWords: Set = [
    "alias", "case", "declare", "do", "echo", "elif", "else", "env", "eval", "exec", "export",
    "for",
    "if", "let", "local", "printf", "readonly", "set", "source", "sudo", "test", "then", "typeset",
    "until", "while",
  ]
}

extension Problem {
  /// In libyaml's words, which are explained alike wherever the mark stands.
  init(openQuoteAt quote: SourceRange) {
    let context = Located("while scanning a quoted scalar", at: quote)
    self.init(.syntax("found unexpected end of stream"), at: quote, related: context)
  }
}
