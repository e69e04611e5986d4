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
