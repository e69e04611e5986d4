public import Diagnostics
public import YAML

/// The instructions that an image is built by.
///
/// They are read as a list of mappings with one entry each: `FROM` holds its words, `ENV` and `ARG` hold
/// names with their values, every other instruction holds its text. Source: docs.docker.com, "Dockerfile
/// reference"; BuildKit, `frontend/dockerfile`.
public enum Dockerfile {
  /// Whether the file at `path` is called as such files are: `Dockerfile`, `Dockerfile.dev`,
  /// `dev.Dockerfile`, `Containerfile`.
  public static func isCalledLikeOne(_ path: String) -> Bool {
    let name = FilePathText.name(of: path).lowercased()
    guard !otherEndings.contains(where: name.hasSuffix) else { return false }
    return ["dockerfile", "containerfile"].contains {
      name == $0 || name.hasPrefix("\($0).") || name.hasSuffix(".\($0)")
    }
  }

  /// What files end in that only say which image they belong to, or become a Dockerfile later.
  private static let otherEndings = [
    ".yaml", ".yml", ".json", ".md", ".sh", ".py", ".dockerignore", ".j2", ".jinja", ".jinja2",
    ".tpl", ".tmpl", ".template", ".erb", ".m4", ".in", ".orig", ".rej", ".patch",
  ]

  /// Reads `file` as one document; as none if there is no instruction in it.
  ///
  /// What Docker refuses is a problem, and the text of its instruction is kept as it is.
  public static func read(_ file: SourceFile, limits: Limits = .standard) -> Stream {
    var builder = DocumentBuilder(file)
    guard !builder.refusesSize(limits) else { return builder.stream() }
    var scanner = DockerfileScanner(file)
    var reader = InstructionReader(builder: builder)
    while let instruction = scanner.next() {
      let length = instruction.end - instruction.line.range(instruction.keyword).start
      guard length <= limits.scalarSize else {
        reader.stop(at: instruction, limit: limits.scalarSize)
        break
      }
      reader.add(instruction, escape: scanner.escape)
    }
    return reader.stream(with: scanner.problems)
  }
}

/// Puts instructions into a document.
private struct InstructionReader {
  private var builder: DocumentBuilder
  private var end: Int?
  private var hasStage = false

  init(builder: DocumentBuilder) {
    self.builder = builder
  }

  consuming func stream(with problems: [Problem]) -> YAML.Stream {
    for problem in problems { builder.add(problem) }
    if let end { builder.endCollection(at: end) }
    return builder.stream()
  }

  mutating func stop(at instruction: DockerfileScanner.Instruction, limit: Int) {
    let place = instruction.line.range(instruction.keyword)
    builder.stop(because: Problem(.scalarTooLarge(limit: limit), at: place), at: place.start)
  }

  mutating func add(_ instruction: DockerfileScanner.Instruction, escape: UInt8) {
    let line = instruction.line
    let keyword = line.range(instruction.keyword)
    let all = SourceRange(file: keyword.file, start: keyword.start, end: instruction.end)
    if end == nil { builder.beginSequence(at: all) }
    end = instruction.end
    guard let kind = DockerfileKeyword(line.bytes[instruction.keyword]) else {
      report("unknown instruction", at: keyword)
      builder.addScalar(nil, isPlain: false, at: all, verbatimAt: all)
      return
    }
    builder.beginMapping(at: all)
    let isWrittenSo = !line.bytes[instruction.keyword].contains(where: \.isLowercase)
    builder.addScalar(
      isWrittenSo && keyword.count == instruction.keyword.count
        ? nil : Array(kind.rawValue.uppercased().utf8),
      isPlain: false,
      at: keyword,
      verbatimAt: keyword
    )
    let arguments = instruction.arguments
    let isRead =
      switch kind {
      case .from: addWords(arguments, line, at: keyword)
      case .env, .arg: addAssignments(arguments, line, kind, escape, at: keyword)
      default: false
      }
    if !isRead {
      let start = arguments.isEmpty ? keyword.end : line.range(arguments).start
      let text = SourceRange(file: keyword.file, start: start, end: instruction.end)
      builder.addScalar(nil, isPlain: false, at: text, verbatimAt: text)
    }
    builder.endCollection()
    if kind == .from { hasStage = true }
    if !hasStage, kind != .arg {
      report("no stage is begun here yet; 'FROM' comes first", at: keyword)
    }
  }

  private mutating func report(_ words: String, at range: SourceRange) {
    builder.add(Problem(.syntax(words), at: range))
  }

  /// Adds the words of `FROM`.
  private mutating func addWords(
    _ arguments: Range<Int>,
    _ line: JoinedLine,
    at keyword: SourceRange
  ) -> Bool {
    let words = line.words(in: arguments)
    let plain = words.filter { !line.bytes[$0].starts(with: "--".utf8) }
    let isRenamed =
      plain.count == 3 && line.bytes[plain[1]].map(\.inLowercase).elementsEqual("as".utf8)
    guard plain.count == 1 || isRenamed else {
      report("'FROM' takes an image, or an image, 'AS' and a name", at: keyword)
      return false
    }
    builder.beginSequence(at: line.range(arguments))
    for word in words {
      let range = line.range(word)
      builder.addScalar(
        range.count == word.count ? nil : Array(line.bytes[word]),
        isPlain: false,
        at: range,
        verbatimAt: range
      )
    }
    builder.endCollection()
    return true
  }

  /// Adds the names and values of `ENV` or `ARG`.
  private mutating func addAssignments(
    _ arguments: Range<Int>,
    _ line: JoinedLine,
    _ kind: DockerfileKeyword,
    _ escape: UInt8,
    at keyword: SourceRange
  ) -> Bool {
    let assignments = line.assignments(in: arguments, escape: escape).map { word in
      Assignment(word: word, sign: line.bytes[word].firstIndex(of: UInt8(ascii: "=")))
    }
    guard let first = assignments.first else {
      report("'\(kind.rawValue.uppercased())' takes a name and a value", at: keyword)
      return false
    }
    let all = line.range(arguments)
    // `ENV NAME value`, of which the value goes on to the end.
    if kind == .env, first.sign == nil {
      let end = line.wordEnd(from: first.word.lowerBound)
      let value = min(line.skippingBlanks(from: end), arguments.upperBound)..<arguments.upperBound
      guard !value.isEmpty else {
        report("'ENV' takes a name and a value", at: all)
        return false
      }
      builder.beginMapping(at: all)
      add(name: first.word.lowerBound..<end, value: value, line, escape)
      builder.endCollection()
      return true
    }
    if let stray = assignments.first(where: { $0.name.isEmpty || kind == .env && $0.sign == nil }) {
      report(
        "'\(kind.rawValue.uppercased())' takes NAME=value, and here is no '=' behind a name",
        at: line.range(stray.word)
      )
      return false
    }
    builder.beginMapping(at: all)
    for assignment in assignments {
      add(name: assignment.name, value: assignment.value, line, escape)
    }
    builder.endCollection()
    return true
  }

  private mutating func add(
    name: Range<Int>,
    value: Range<Int>?,
    _ line: JoinedLine,
    _ escape: UInt8
  ) {
    let name = DockerfileWord(line, name, escape: escape)
    builder.addScalar(name.text, isPlain: false, at: name.range, verbatimAt: name.textRange)
    guard let value else {
      let place = name.range.endPlace
      builder.addScalar(nil, isPlain: true, at: place, verbatimAt: place)
      return
    }
    let word = DockerfileWord(line, value, escape: escape)
    if let quote = word.openQuote { builder.add(Problem(openQuoteAt: quote)) }
    builder.addScalar(word.text, isPlain: false, at: word.range, verbatimAt: word.textRange)
  }
}

/// `NAME=value`, or `NAME` alone.
private struct Assignment {
  let word: Range<Int>
  let sign: Int?

  var name: Range<Int> { word.lowerBound..<(sign ?? word.upperBound) }

  var value: Range<Int>? { sign.map { $0 + 1..<word.upperBound } }
}
