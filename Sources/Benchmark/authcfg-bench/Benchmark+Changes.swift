import AuthModel
import Diagnostics
import Diffing
import Impacts
import SystemPackage
import YAML

/// What comparing costs.
extension Benchmark {
  /// Measures files in memory, and `program` with folders and as git calls it.
  static func changes(_ program: String) throws -> [Measurement] {
    let folder = "/tmp/authcfg-bench-\(UInt64.random(in: .min ... .max))"
    ChildProcess.run(["mkdir", "-p", "\(folder)/old", "\(folder)/new"])
    defer { ChildProcess.run(["rm", "-r", folder]) }
    let small = Sample.values(copies: 25).bytes
    let other = small + Array("\nbenchmark: 1\n".utf8)
    for number in 0..<1000 {
      try write(small, to: FilePath("\(folder)/old/\(number).yaml"))
      try write(other, to: FilePath("\(folder)/new/\(number).yaml"))
    }
    return ChangeSample.allCases.map(comparing) + [
      pairs(program, folder), external(program, folder),
    ]
  }

  /// Measures the comparison of two files of 730 KB, their reading included, beside their reading.
  private static func comparing(_ sample: ChangeSample) -> Measurement {
    let (old, new) = sample.files
    let times = shortest(
      20,
      [
        {
          _ = read(old)
          _ = read(new)
        },
        {
          let sides = [old, new].map { file in
            let files = resolve([bind(read(file))])
            return Snapshot(members: files.map { Snapshot.Member($0, name: "") })
          }
          let pairs = DocumentPair.all(sides[0], sides[1])
          let changes = pairs.flatMap { $0.changes() }
          _ = Comparison(pairs, changes: changes, catalog: .standard)
        },
      ]
    )
    return Measurement(
      name: "2 x 730 KB, \(sample.rawValue): compare / read both",
      budget: 4,
      measured: times[1] / times[0],
      unit: "x"
    )
  }

  private static func pairs(_ program: String, _ folder: String) -> Measurement {
    let command = [program, "diff", "\(folder)/old", "\(folder)/new"]
    let times = shortest(
      7,
      [
        { ChildProcess.run(["taskset", "-c", "0"] + command) },
        { ChildProcess.run(["taskset", "-c", "0,1"] + command) },
      ]
    )
    return Measurement(
      name: "1000 pairs: two cores / one core",
      budget: 0.59,
      measured: times[1] / times[0],
      unit: "x"
    )
  }

  private static func external(_ program: String, _ folder: String) -> Measurement {
    let hash = String(repeating: "0", count: 40)
    let call = [
      program, "diff", "values.yaml", "\(folder)/old/0.yaml", hash, "100644",
      "\(folder)/new/0.yaml",
      hash, "100644",
    ]
    let times = shortest(
      200,
      [{ ChildProcess.run([program, "--version"]) }, { ChildProcess.run(call) }]
    )
    return Measurement(
      name: "13 KB as git's external diff / start",
      budget: 2,
      measured: times[1] / times[0],
      unit: "x"
    )
  }
}
