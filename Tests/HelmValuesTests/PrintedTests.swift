import HelmValues
import TestSupport
import Testing

@Suite struct PrintedTests {
  @Test("the table prints as a template prints it, with and without quote")
  func table() throws {
    try expectSamePrint(ScalarTable.spellings)
  }

  @Test("random numbers print as a template prints them")
  func random() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let texts = (0..<4000).map { index in
      switch index % 3 {
      case 0: RandomScalar.text(using: &generator)
      case 1: "\(Double(bitPattern: generator.next()))"
      default: "\(Double.random(in: -2_000_000...2_000_000, using: &generator))"
      }
    }
    try expectSamePrint(texts.map(Spelling.plain), "seed \(seed):")
  }

  private func expectSamePrint(_ spellings: [Spelling], _ comment: String = "") throws {
    var scalars: [(yaml: String, scalar: HelmScalar)] = []
    for spelling in spellings {
      let scalar = HelmScalar(text: spelling.text, isPlain: spelling.isPlain, tag: spelling.tag)
      if case .refused = scalar { continue }
      scalars.append(("x: \(spelling.yaml)", scalar))
    }
    var differences: [String] = []
    for ((yaml, scalar), answer) in try zip(scalars, HelmOracle.print(scalars.map(\.yaml)))
    where scalar.printed != answer.plain || scalar.printed != answer.quoted {
      differences.append(
        "\(yaml): we print \(scalar.printed), Helm \(answer.plain), quoted \(answer.quoted)"
      )
    }
    record(differences, comment)
  }
}
