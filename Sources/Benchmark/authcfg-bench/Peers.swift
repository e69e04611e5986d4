import SystemPackage

/// Measures the program beside other checkers of YAML, on the same files in the same run: as a hook on
/// one file, on many values files, and on a tree that hardly concerns it.
///
/// The others check the form of the text by the rules that yamllint has by default.
struct Peers {
  /// The program that is measured.
  let program: String
  /// The folder that holds the programs of the others.
  let binaries: String
  /// Where the samples are.
  let folder: FilePath

  /// The rows; the samples have to be written.
  func rows() -> [Measurement] {
    let one = shortest(
      20,
      [{ authcfg("one.yaml") }, { ryl("one.yaml") }, { yamllint("one.yaml") }]
    )
    let many = shortest(5, [{ authcfg("flyte") }, { ryl("flyte") }])
    let slow = shortest(1, [{ yamllint("flyte") }])
    let tree = shortest(5, [{ authcfg("tree") }, { ryl("tree") }])
    return [
      row("one values file: lint / ryl", 1.5, one[0] / one[1]),
      row("one values file: lint / yamllint", 0.1, one[0] / one[2]),
      row("1000 Flyte values files: lint / ryl", 4, many[0] / many[1]),
      row("1000 Flyte values files: lint / yamllint", 0.02, many[0] / slow[0]),
      row("tree of \(TreeSample.count) files: lint / ryl", 0.7, tree[0] / tree[1]),
      Measurement(
        name: "tree of \(TreeSample.count) files: peak memory",
        budget: 60,
        measured: Double(authcfg("tree") ?? .max) / 1_048_576,
        unit: "MB"
      ),
    ]
  }

  /// The samples, by their paths below a folder.
  static func samples() -> [(path: String, text: String)] {
    let many = (0..<1000).map { ("flyte/\($0).yaml", FlyteBinarySample.values($0)) }
    let tree = (0..<TreeSample.count).map { number in
      let (path, text) = TreeSample.file(number)
      return ("tree/\(path)", text)
    }
    return [("one.yaml", FlyteBinarySample.values(0))] + many + tree
  }

  private func row(_ name: String, _ budget: Double, _ measured: Double) -> Measurement {
    Measurement(name: name, budget: budget, measured: measured, unit: "x")
  }

  @discardableResult
  private func authcfg(_ sample: String) -> Int? {
    ChildProcess.run([program, "lint", folder.appending(sample).string])
  }

  private func ryl(_ sample: String) {
    run("ryl", ["check", "--no-cache", "-d", "extends: default"], sample)
  }

  private func yamllint(_ sample: String) {
    run("yamllint", ["-d", "extends: default"], sample)
  }

  private func run(_ peer: String, _ options: [String], _ sample: String) {
    let path = folder.appending(sample).string
    guard ChildProcess.run(["\(binaries)/\(peer)"] + options + [path]) != nil else {
      preconditionFailure("'\(peer)' could not be started")
    }
  }
}
