import Diagnostics
import Testing
import YAML

@testable import AuthModel

/// A text, bound as a file named by a person.
struct Bound {
  let file: BoundFile

  init(_ text: String, chart: ChartVersion? = nil) {
    let source = SourceFile(path: "values.yaml", bytes: Array(text.utf8))
    file = bind(YAML.read(source), options: BindingOptions(chartVersion: chart))
  }

  /// Values of Astronomer with `text` below `astronomer.houston.config.auth.openidConnect`.
  init(openIDConnect text: String, chart: ChartVersion? = nil) {
    let lines = text.split(separator: "\n").map { "          \($0)\n" }.joined()
    self.init(
      """
      astronomer:
        houston:
          config:
            auth:
              openidConnect:

      """ + lines,
      chart: chart
    )
  }

  var problems: [BindingProblem] { file.configurations.flatMap(\.problems) }

  var kinds: [BindingProblem.Kind] { problems.map(\.kind) }

  /// The text of `range`.
  func text(_ range: SourceRange?) -> String? { range.map(file.source.text) }
}
