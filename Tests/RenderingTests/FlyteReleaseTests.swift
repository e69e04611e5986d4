import AuthModel
import Diagnostics
import TestSupport
import Testing
import YAML

/// What is predicted of a release of Flyte is what real Helm makes of it: which Secrets there are, with
/// which keys and texts, which pods look into which, and what is refused.
@Suite struct FlyteReleaseTests {
  @Test("of 300 releases of flyte-core, everything is as predicted")
  func core() throws {
    var values = RandomFlyteValues(seed: 1)
    let questions = (0..<300).map { _ in
      ChartRendering.Question(chart: "flyte-core", layers: [values.core()])
    }
    try compare(questions, as: .flyteCoreValues)
  }

  @Test("of 300 releases of flyte-binary, everything is as predicted")
  func binary() throws {
    var values = RandomFlyteValues(seed: 2)
    let questions = (0..<300).map { _ in
      ChartRendering.Question(
        chart: "flyte-binary",
        layers: [values.binary()],
        release: values.release()
      )
    }
    try compare(questions, as: .flyteBinaryValues)
  }

  @Test("charts below an umbrella chart make the same of their values, under their other name")
  func umbrella() throws {
    var values = RandomFlyteValues(seed: 3)
    for (name, kind) in [
      ("platform", ConfigurationKind.flyteCoreValues), ("flyte", .flyteBinaryValues),
    ] {
      let questions = (0..<40).map { _ in
        let own = kind == .flyteCoreValues ? values.core() : "enabled: true\n" + values.binary()
        let nested = own.split(separator: "\n").map { "  \($0)\n" }.joined()
        return ChartRendering.Question(
          chart: "flyte-umbrella",
          layers: ["\(name):\n\(nested)"],
          release: values.release()
        )
      }
      try compare(questions, as: kind)
    }
  }

  private func compare(
    _ questions: [ChartRendering.Question],
    as kind: ConfigurationKind
  ) throws {
    var outcomes: [String: Int] = [:]
    for (question, rendering) in try zip(questions, ChartRendering.all(questions)) {
      let file = SourceFile(path: "values.yaml", bytes: Array(question.layers[0].utf8))
      let bound = try bind(layers: [read(file)], options: BindingOptions(kind: kind))
      let release = try #require(bound.flyte(called: question.release), "\(question.layers[0])")
      let comparison = ReleaseComparison(release, rendering, question, kind)
      let differences = try comparison.differences
      #expect(differences.isEmpty, "\(question.layers[0])\n\(differences)")
      outcomes[comparison.outcome, default: 0] += 1
    }
    // Each way that a release can end was seen.
    let isWhole = questions[0].chart != "flyte-umbrella"
    let expected: Set =
      kind == .flyteCoreValues
      ? ["rendered", "error", "malformed", "refused"] : ["rendered", "error"]
    #expect(!isWhole || Set(outcomes.keys) == expected, "\(outcomes)")
  }
}
