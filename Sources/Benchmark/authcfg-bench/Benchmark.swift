import AuthModel
import CEventLoop
import Diagnostics
import Linting
import Rules
import SystemPackage
import YAML

/// Measures every step against a bare libyaml pass, in the same run on the same bytes.
@main
struct Benchmark {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "write-samples" {
      try writeSamples(to: FilePath(arguments[1]))
      return
    }
    guard (3...4).contains(arguments.count) else {
      print("usage: authcfg-bench AUTHCFG HELLO PEERS [changes|large|peers]")
      return
    }
    print(Measurement.header)
    switch arguments.dropFirst(3).first {
    case "large": LargeSample.allCases.map(large).forEach { print($0.row) }
    case "changes": try changes(arguments[0]).forEach { print($0.row) }
    case "peers": withSamples { peers(arguments, $0) }.forEach { print($0.row) }
    default: try all(arguments).forEach { print($0.row) }
    }
  }

  private static func peers(_ arguments: [String], _ folder: String) -> [Measurement] {
    Peers(program: arguments[0], binaries: arguments[2], folder: FilePath(folder)).rows()
  }

  private static func all(_ arguments: [String]) throws -> [Measurement] {
    var measurements = try withSamples { folder in
      try files(arguments[0], folder) + peers(arguments, folder)
    }
    measurements.append(start(arguments[0], hello: arguments[1]))
    measurements += steps("13 KB", Sample.values(copies: 25), rounds: 400)
    measurements += steps("8 MB", Sample.values(copies: 16_000), rounds: 7)
    measurements += steps("476 lines of flyte-core", FlyteSample.values, rounds: 400)
    measurements.append(try layers())
    measurements.append(fixing())
    measurements += LargeSample.allCases.map(large)
    measurements += try changes(arguments[0])
    measurements += try EnvironmentSample.allCases.flatMap(environment)
    return measurements
  }

  /// Measures five layers that have a part in every mapping.
  private static func layers() throws -> Measurement {
    let files = (0..<5).map { Sample.values(copies: 25, id: SourceFile.ID($0)) }
    let streams = files.map { read($0) }
    guard try bind(layers: streams).configuration != nil else { throw Errno.invalidArgument }
    let times = shortest(
      200,
      [{ for file in files { _ = read(file) } }, { _ = try? bind(layers: streams) }]
    )
    return Measurement(
      name: "5 layers of 13 KB: merge and bind / read",
      budget: 0.5,
      measured: times[1] / times[0],
      unit: "x"
    )
  }

  private static func start(_ program: String, hello: String) -> Measurement {
    let times = shortest(
      200,
      [{ ChildProcess.run([hello]) }, { ChildProcess.run([program, "--version"]) }]
    )
    return Measurement(name: "start / C hello", budget: 7, measured: times[1] / times[0], unit: "x")
  }

  /// Measures the way from a file to its fixed text, which is linted and compared with it.
  private static func fixing() -> Measurement {
    let count = 20
    let file = Sample.mistaken(count: count)
    let times = shortest(
      400,
      [
        { _ = lint(file) },
        {
          var fixer = Fixer(allowing: [.safe])
          var linted = lint(file)
          while let next = fixer.next([linted.stream], linted.diagnostics)?.first {
            linted = lint(next)
          }
          precondition(fixer.fixed.count == count && fixer.refusals.isEmpty)
        },
      ]
    )
    return Measurement(
      name: "500 lines: --fix of \(count) findings / lint",
      budget: 4,
      measured: times[1] / times[0],
      unit: "x"
    )
  }

  /// Measures lint of a file of 10 MB by the budget for reading alone.
  ///
  /// Lint is all that comes between the bytes and the findings that stand: reading, binding, the rules
  /// about a file and those about a project, and suppressions; neither the start of the program nor what
  /// it prints. The budget for reading is `readingBudget` times what libyaml takes for the events of the
  /// same bytes.
  private static func large(_ sample: LargeSample) -> Measurement {
    let file = sample.file
    let times = shortest(
      5,
      [
        { _ = count_yaml_events(file.bytes, file.bytes.count) },
        {
          let project = Project(files: [bind(read(byName: file))])
          precondition(project.files.allSatisfy(\.isRecognized))
          let findings = [LintScope.file, .project].flatMap {
            Linting.lint(project, catalog: .standard, scope: $0)
          }
          precondition(findings.isEmpty)
          _ = applySuppressions(in: project, to: findings, catalog: .standard)
        },
      ]
    )
    return Measurement(
      name: "\(file.bytes.count >> 20) MB \(sample.rawValue): lint / budget of reading",
      budget: 1.5,
      measured: times[1] / (times[0] * readingBudget),
      unit: "x"
    )
  }

  /// What reading may cost, by the time that libyaml takes for its events.
  private static let readingBudget = 1.4

  /// Measures the reading of `sample` beside `wc -l` on the same bytes, and by the byte: 10 ns are
  /// 100 MB a second.
  private static func environment(_ sample: EnvironmentSample) throws -> [Measurement] {
    let folder = "/tmp/authcfg-bench-\(UInt64.random(in: .min ... .max))"
    ChildProcess.run(["mkdir", "-p", folder])
    defer { ChildProcess.run(["rm", "-r", folder]) }
    let file = sample.file
    let path = "\(folder)/\(sample.rawValue)"
    try write(file.bytes, to: FilePath(path))
    let times = shortest(
      7,
      [{ ChildProcess.run(["wc", "-l", path]) }, { _ = read(byName: file) }]
    )
    let name = "16 MB \(sample.rawValue): read"
    return [
      Measurement(
        name: "\(name) / wc -l",
        budget: 20,
        measured: times[1] / times[0],
        unit: "x"
      ),
      Measurement(
        name: name,
        budget: 10,
        measured: times[1] * 1e9 / Double(file.bytes.count),
        unit: "ns/byte"
      ),
    ]
  }

  private static func lint(_ file: SourceFile) -> (stream: Stream, diagnostics: [Diagnostic]) {
    let stream = read(file)
    let project = Project(files: [bind(stream)])
    let diagnostics = Linting.lint(project, catalog: .standard, scope: .file)
    return (stream, applySuppressions(in: project, to: diagnostics, catalog: .standard).standing)
  }

  private static func steps(_ size: String, _ file: SourceFile, rounds: Int) -> [Measurement] {
    let stream = read(file)
    let catalog = RuleCatalog.standard
    let times = shortest(
      rounds,
      [
        { _ = count_yaml_events(file.bytes, file.bytes.count) },
        { _ = read(file) },
        {
          let bound = bind(stream)
          let project = Project(files: [bound])
          let diagnostics = Linting.lint(project, catalog: catalog, scope: .file)
          _ = applySuppressions(in: project, to: diagnostics, catalog: catalog)
        },
      ]
    )
    return [
      Measurement(
        name: "\(size): read / libyaml events",
        budget: readingBudget,
        measured: times[1] / times[0],
        unit: "x"
      ),
      Measurement(
        name: "\(size): bind, rules, suppressions / read",
        budget: 0.5,
        measured: times[2] / times[1],
        unit: "x"
      ),
    ]
  }

  /// Measures in a folder that holds the samples.
  ///
  /// A process starts with the peak memory of the one that started it, so this comes first, and the
  /// samples are written by a process of their own.
  private static func withSamples(
    _ measure: (_ folder: String) throws -> [Measurement]
  ) rethrows -> [Measurement] {
    let folder = "/tmp/authcfg-bench-\(UInt64.random(in: .min ... .max))"
    ChildProcess.run(["mkdir", "-p", "\(folder)/many"])
    defer { ChildProcess.run(["rm", "-r", folder]) }
    ChildProcess.run([CommandLine.arguments[0], "write-samples", folder])
    return try measure(folder)
  }

  /// Measures the program on files: many small ones, and one large one.
  private static func files(_ program: String, _ folder: String) throws -> [Measurement] {
    let memory = try ["many/0.yaml", "large.yaml"].map { name in
      let path = "\(folder)/\(name)"
      let size = try fileSize(FilePath(path))
      return Measurement(
        name: "peak memory, one file of \(size / 1024) KB",
        budget: 12 + 20 * megabytes(size),
        measured: megabytes(ChildProcess.run([program, "lint", path]) ?? .max),
        unit: "MB"
      )
    }
    let times = shortest(
      5,
      [
        { ChildProcess.run(["taskset", "-c", "0", program, "lint", "\(folder)/many"]) },
        { ChildProcess.run(["taskset", "-c", "0,1", program, "lint", "\(folder)/many"]) },
      ]
    )
    let cores = Measurement(
      name: "1000 files: two cores / one core",
      budget: 0.6,
      measured: times[1] / times[0],
      unit: "x"
    )
    return memory + [cores] + hostile(program, folder)
  }

  /// Measures how long, and on how much memory, the program takes to refuse hostile input.
  private static func hostile(_ program: String, _ folder: String) -> [Measurement] {
    HostileSample.allCases.flatMap { sample in
      let command = [program, "lint", "\(folder)/\(sample).yaml"]
      let memory = ChildProcess.run(command) ?? .max
      let time = shortest(10, [{ ChildProcess.run(command) }])
      return [
        Measurement(name: sample.rawValue, budget: 50, measured: time[0] * 1000, unit: "ms"),
        Measurement(
          name: sample.rawValue,
          budget: 50,
          measured: megabytes(memory),
          unit: "MB"
        ),
      ]
    }
  }

  private static func writeSamples(to folder: FilePath) throws {
    let small = Sample.values(copies: 25)
    for number in 0..<1000 {
      try write(small.bytes, to: folder.appending("many").appending("\(number).yaml"))
    }
    for sample in HostileSample.allCases {
      try write(Array(sample.text.utf8), to: folder.appending("\(sample).yaml"))
    }
    try write(Sample.values(copies: 16_000).bytes, to: folder.appending("large.yaml"))
    let peers = Peers.samples().map { (folder.pushing(FilePath($0.path)), $0.text) }
    for parent in Set(peers.map { $0.0.removingLastComponent() }) {
      ChildProcess.run(["mkdir", "-p", parent.string])
    }
    for (path, text) in peers { try write(Array(text.utf8), to: path) }
  }

  private static func fileSize(_ path: FilePath) throws -> Int {
    let file = try FileDescriptor.open(path, .readOnly)
    return try file.closeAfter { try Int(file.seek(offset: 0, from: .end)) }
  }

  private static func megabytes(_ bytes: Int) -> Double { Double(bytes) / 1_048_576 }

  static func write(_ bytes: [UInt8], to path: FilePath) throws {
    let file = try FileDescriptor.open(
      path,
      .writeOnly,
      options: [.create, .truncate],
      permissions: .ownerReadWrite
    )
    try file.closeAfter { _ = try file.writeAll(bytes) }
  }
}
