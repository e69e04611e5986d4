import ArgumentParser
import HelmValues

/// The values of a release, given as Helm is given them.
struct LayerOptions: ParsableArguments {
  @Option(
    name: [.customShort("f"), .customLong("values")],
    help: ArgumentHelp(
      "A values file of the release, or '-'; each is merged over those before it, as Helm does.",
      valueName: "path"
    )
  )
  var values: [String] = []

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A value over those of all files, as in 'helm upgrade'; no secrets.",
      valueName: "key.path=value"
    )
  )
  var set: [String] = []

  @Option(
    help: ArgumentHelp(
      "The generation of Helm: 3 reads the first document of a values file, 4 merges all.",
      valueName: "3|4"
    )
  )
  var helmVersion: HelmVersion?

  /// What was said of layers.
  var request: Layers { Layers(values: values, set: set) }

  /// Whether no layer was named.
  var isEmpty: Bool { request.isEmpty }

  func validate() throws {
    if values.isEmpty, !set.isEmpty {
      throw ValidationError("--set goes over values files; give those with -f")
    }
  }
}
