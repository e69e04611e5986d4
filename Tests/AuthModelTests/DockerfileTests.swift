import AuthModel
import Diagnostics
import Testing
import YAML

/// What is read of Dockerfiles.
@Suite struct DockerfileTests {
  private static func read(_ text: String, limits: Limits = .standard) -> YAML.Stream {
    Dockerfile.read(SourceFile(path: "Dockerfile", bytes: Array(text.utf8)), limits: limits)
  }

  private static func items(of stream: YAML.Stream) -> [Node] {
    stream.documents.first?.root.map { Array($0.items) } ?? []
  }

  /// The names and values of all `ENV` or `ARG` below a `FROM`.
  private static func assignments(_ text: String, of keyword: String = "ENV") -> [String] {
    items(of: read("FROM x\n" + text)).flatMap(\.entries).filter { $0.key.text == keyword }
      .flatMap(\.value.entries)
      .map { $0.value.isEmptyPlain ? $0.key.text : "\($0.key.text)=\($0.value.text)" }
  }

  @Test(
    "values are what Docker makes of them",
    arguments: [
      ("ENV A=b", ["A=b"]),
      ("env A=b C=d\nEnV E=f", ["A=b", "C=d", "E=f"]),
      ("ENV A b c  d ", ["A=b c  d"]),
      ("ENV A \"b c\"", ["A=b c"]),
      ("ENV A b=c", ["A=b=c"]),
      ("ENV A=\"b c\" D='e f' G=h\\ i", ["A=b c", "D=e f", "G=h i"]),
      (#"ENV A="b\"c\\d\e\$f" G='h\i'"#, [#"A=b"c\d\e$f"#, #"G=h\i"#]),
      ("ENV A=a\"b c\"'d'e", ["A=ab cde"]),
      ("ENV A= B=\"\"", ["A=", "B="]),
      ("ENV A=b \\\n    C=d \\\n  # E=f\n\n G=h\nENV I=j", ["A=b", "C=d", "G=h", "I=j"]),
      ("ENV A=b\\\nc D=e\\  \nf", ["A=bc", "D=ef"]),
      ("ENV A=b\\\\\nRUN x", ["A=b\\"]),
      ("ENV A=b \\\r\n  C=d\r\nENV E=f\r\n", ["A=b", "C=d", "E=f"]),
      ("ENV A=${B:-c} D=$E", ["A=${B:-c}", "D=$E"]),
      ("ENV A=b#c\n  # ENV D=e\nENV F=g", ["A=b#c", "F=g"]),
      ("RUN echo ENV=x\nRUN ENV A=b\nONBUILD ENV C=d\nLABEL E=f", []),
      ("RUN <<EOF\nENV A=b\nEOF\nENV C=d", ["C=d"]),
      ("RUN cat <<-'X' 3<<Y\nENV A=b\n\tX\nENV C=d\nY\nENV E=f", ["E=f"]),
      ("COPY <<a <<\"b\" /x\n1\na\nENV A=b\nb\nENV C=d", ["C=d"]),
      ("RUN echo $((1<<2)) <<<x\nENV A=b", ["A=b"]),
      ("RUN [\"cat\", \"<<EOF\"]\nENV A=b", ["A=b"]),
      ("ONBUILD RUN <<EOF\nENV A=b\nEOF", []),
      ("ENV A=b \\", ["A=b"]),
    ]
  )
  func values(_ text: String, _ expected: [String]) {
    #expect(Self.assignments(text) == expected)
    #expect(Self.read("FROM x\n" + text).problems.isEmpty)
  }

  @Test("arguments may have a default")
  func arguments() {
    #expect(Self.assignments("ARG A B=c\nARG D=\"e f\"", of: "ARG") == ["A", "B=c", "D=e f"])
    #expect(Self.read("ARG A=b\nFROM $A").problems.isEmpty)
  }

  @Test("the escape character is what the first lines say")
  func escape() {
    let windows =
      "# syntax=docker/dockerfile:1\n# Escape = `\nFROM x\nENV A=C:\\ B=c `\n d=e\nENV D=`$e"
    let values = Self.items(of: Self.read(windows)).dropFirst().flatMap(\.entries).flatMap(
      \.value.entries
    )
    .map { "\($0.key.text)=\($0.value.text)" }
    #expect(values == ["A=C:\\", "B=c", "d=e", "D=$e"])
    // Behind any other line it is a comment.
    let late = Self.read("# x\n# escape=`\nFROM x\nENV A=b \\\n C=d")
    #expect(late.problems.isEmpty)
    #expect(Self.items(of: late).count == 2)
  }

  @Test("each range spells its text")
  func ranges() throws {
    let text = """
      FROM --platform=x img AS a
      ENV A=b \\
        # comment
        C="d e" F=g\\
      h
      RUN x \\
        y
      """
    let stream = Self.read(text)
    let file = stream.file
    let items = Self.items(of: stream)
    try #require(items.count == 3)
    #expect(
      items.map { file.text(in: $0.range) } == [
        "FROM --platform=x img AS a", "ENV A=b \\\n  # comment\n  C=\"d e\" F=g\\\nh",
        "RUN x \\\n  y",
      ]
    )
    let words = Array(items[0].entries).first?.value.items.map { file.text(in: $0.range) }
    #expect(words == ["--platform=x", "img", "AS", "a"])
    let variables = try #require(Array(items[1].entries).first).value.entries
    #expect(variables.map { file.text(in: $0.key.range) } == ["A", "C", "F"])
    #expect(variables.map { file.text(in: $0.value.range) } == ["b", "\"d e\"", "g\\\nh"])
    #expect(variables.map { $0.value.textRange.map(file.text) } == ["b", "d e", nil])
    #expect(file.text(in: stream.documents[0].range) == text)
  }

  @Test(
    "what Docker refuses is a problem at its place, and all the rest is read",
    arguments: [
      ("ENV", "ENV"), ("ENV A", "A"), ("ENV A=b c", "c"), ("ENV =b", "=b"), ("ARG", "ARG"),
      ("ARG =b", "=b"), ("FROM a b", "FROM"), ("FROM", "FROM"), ("FROM a AS", "FROM"),
      ("EVN A=b", "EVN"), ("ENV A=\"b", "\""), ("ENV A b'c", "'"),
      ("// x", "//"), ("A=b", "A=b"),
    ]
  )
  func refused(_ line: String, _ place: String) throws {
    let stream = Self.read("FROM x\n\(line)\nENV LAST=z\n")
    let problem = try #require(stream.problems.first)
    #expect(stream.problems.count == 1)
    #expect(stream.file.text(in: problem.range) == place)
    let items = Self.items(of: stream)
    #expect(items.count == 3)
    let last = items.last?.entries.flatMap(\.value.entries) ?? []
    #expect(last.map(\.value.text) == ["z"])
  }

  @Test("an instruction before all stages, a bad escape and an endless text are problems")
  func otherProblems() {
    #expect(Self.read("ENV A=b\nFROM x").problems.count == 1)
    #expect(Self.read("# escape=x\nFROM x").problems.count == 1)
    let endless = Self.read("FROM x\nRUN <<EOF\nENV A=b\n")
    #expect(endless.problems.map(\.range) == [endless.file.range(11, 16)])
    #expect(Self.items(of: endless).count == 2)
    #expect(Self.read("").documents.isEmpty)
    #expect(Self.read("# nothing\n\n").documents.isEmpty)
  }

  @Test("the limits hold")
  func limits() {
    let large = Self.read("FROM x\n", limits: Limits(fileSize: 4))
    #expect(large.problems.map(\.kind) == [.fileTooLarge(limit: 4)])
    let long = Self.read("FROM x\nRUN 123456789\nENV A=b", limits: Limits(scalarSize: 10))
    #expect(long.problems.map(\.kind) == [.scalarTooLarge(limit: 10)])
    #expect(long.unreadStart == 7)
    #expect(Self.items(of: long).count == 1)
  }

  @Test("damaged text never crashes, and every range lies in it", arguments: 0..<200)
  func damage(_ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let pieces = [
      "FROM ", "ENV ", "ARG ", "RUN ", "a", "A=b", "=", "\\", "\\\n", "\n", "\r\n", "\"", "'", " ",
      "# ", "#escape=`\n", "`", "<<EOF", "\nEOF\n", "AS ", "--x", "\u{FEFF}", "\t", "ü", "$", "<<",
    ]
    let text = (0..<random(40)).map { _ in pieces[random(pieces.count)] }.joined()
    let stream = Self.read(text)
    let all = stream.file.range
    #expect(stream.problems.allSatisfy { all.contains($0.range) })
    var nodes = stream.documents.compactMap(\.root)
    while let node = nodes.popLast() {
      #expect(all.contains(node.range))
      nodes += Array(node.items) + node.entries.flatMap { [$0.key, $0.value] }
    }
  }

  @Test(
    "files are known by their names",
    arguments: [
      ("Dockerfile", true), ("a/Dockerfile.dev", true), ("a.Dockerfile", true),
      ("Containerfile", true), ("dockerfile", true), ("Dockerfile.oidc.public", true),
      ("Dockerfile.yaml", false), ("Dockerfile.dockerignore", false), ("Dockerfile/x", false),
      ("MyDockerfile", false), ("Dockerfile.j2", false), ("Dockerfile-dev", false),
    ]
  )
  func names(_ path: String, _ isOne: Bool) {
    #expect(Dockerfile.isCalledLikeOne(path) == isOne)
  }

  // MARK: Stages

  private static func stages(_ text: String) -> [ProcessEnvironment] {
    let file = SourceFile(path: "Dockerfile", bytes: Array(text.utf8))
    return bind(AuthModel.read(byName: file)).configurations.flatMap { configuration in
      guard case .environment(let environments) = configuration.content else {
        return [ProcessEnvironment]()
      }
      return environments
    }
  }

  @Test("a stage takes over what the one it starts from sets")
  func inheritance() throws {
    let stages = Self.stages(
      """
      ARG TAG=1
      FROM python:$TAG AS Base
      ARG X=y
      ENV FLYTE_PLATFORM_URL=dns:///a OTHER=x
      FROM base as oidc
      ENV FLYTE_PLATFORM_URL=dns:///b
      ENV FLYTE_PLATFORM_INSECURE=true FLYTE_PLATFORM_INSECURE=false
      FROM scratch
      FROM oidc
      """
    )
    #expect(stages.map { $0.owner?.value } == ["Base", "oidc", nil, nil])
    #expect(
      stages.map { $0.image?.value } == ["python:$TAG", "python:$TAG", "scratch", "python:$TAG"]
    )
    #expect(stages.map { $0.stage?.isBasedOnStage } == [false, true, false, true])
    #expect(stages.map { $0.stage?.isLast } == [false, false, false, true])
    #expect(stages.map(\.variables.count) == [2, 3, 0, 0])
    let urls = stages.map { $0["FLYTE_PLATFORM_URL"]?.value }
    #expect(urls.map { $0?.isEqual(to: "dns:///b") } == [false, true, nil, true])
    #expect(stages[3]["FLYTE_PLATFORM_INSECURE"]?.value?.isEqual(to: "false") == true)
    #expect(stages[3]["OTHER"]?.value?.isEqual(to: "x") == true)
    let argument = try #require(stages[0].stage?.arguments.first)
    #expect(argument.name.value == "X")
    #expect(argument.value?.isEqual(to: "y") == true)
    #expect(stages.allSatisfy { $0.kind == .dockerfile })
  }

  @Test("without a variable that is known there is nothing to look at")
  func others() {
    #expect(Self.stages("FROM x\nENV OTHER=y\nRUN FLYTE_PLATFORM_URL=z\n").isEmpty)
  }
}
