public import Diagnostics
public import YAML

/// Files of environment variables, each `NAME=value` on a line, as Compose and many others read them.
///
/// Their readers agree on the core that is read here: comments and blank lines, `export` before a
/// name, a value in single or double quotes, escapes in the latter, a comment behind a value and a
/// blank. `docker run --env-file` alone takes quotes and comments for a part of the value. Lines of
/// another form set nothing here. Source: docs.docker.com/compose, "Syntax for environment files";
/// compose-go, `dotenv/parser.go`.
public enum EnvironmentFile {
  /// Whether the file at `path` is called as such files are: `.env`, `.env.local`, `dev.env`.
  public static func isCalledLikeOne(_ path: String) -> Bool {
    guard let name = path.split(separator: "/").last, String(name).containsBytes(of: ".env") else {
      return false
    }
    let isData = [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) }
    let isSample = [".env.", ".env-", ".env_"].contains { String(name).containsBytes(of: $0) }
    return !isData && (isSample || name.hasSuffix(".env"))
  }

  /// Whether the file at `path` only shows which variables there are, for everybody to fill in.
  static func isSample(_ path: String) -> Bool {
    guard isCalledLikeOne(path), let name = path.split(separator: "/").last else { return false }
    return ["example", "sample", "template", "dist"].contains {
      String(name).lowercased().containsBytes(of: $0)
    }
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
  public static func read(_ file: SourceFile, limits: Limits = .standard) -> Stream {
    var builder = DocumentBuilder(file)
    guard !builder.refusesSize(limits) else { return builder.stream() }
    var scanner = EnvironmentScanner(file)
    var lines: [EnvironmentScanner.Line] = []
    while let line = scanner.next() {
      guard line.value.text.utf8.count <= limits.scalarSize else {
        let problem = Problem(.scalarTooLarge(limit: limits.scalarSize), at: line.name.range)
        builder.stop(because: problem, at: line.name.range.start)
        break
      }
      lines.append(line)
    }
    for quote in scanner.openQuotes { builder.add(Problem(openQuoteAt: quote)) }
    guard let first = lines.first, let last = lines.last else { return builder.stream() }
    builder.beginMapping(at: file.range(first.name.range.start, last.value.range.end))
    for line in lines {
      builder.addScalar(line.name.value, isPlain: false, at: line.name.range)
      let value = line.value
      builder.addScalar(value.text, isPlain: false, at: value.range, verbatimAt: value.textRange)
    }
    builder.endCollection()
    return builder.stream()
  }
}

extension Problem {
  /// In libyaml's words, which are explained alike wherever the mark stands.
  init(openQuoteAt quote: SourceRange) {
    let context = Located("while scanning a quoted scalar", at: quote)
    self.init(.syntax("found unexpected end of stream"), at: quote, related: context)
  }
}
