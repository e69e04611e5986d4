import AuthModel
import Diagnostics
import Linting

/// Finds images that Compose builds without flaskoidc where it is to be started.
///
/// The Dockerfiles that the project publishes, `Dockerfile.frontend.public` and `Dockerfile.metadata.public`, end in
/// a stage `release`, which is what is built unless `target` names another: it has no flaskoidc, and the
/// service ends with `ModuleNotFoundError`. The stage `oidc-release` has it. `Dockerfile.search.public` has no such
/// stage in any release.
///
/// A Dockerfile of one's own is left alone, and so is one among the files whose stage starts flaskoidc
/// itself.
struct AmundsenBuildWithoutOIDC: Rule {
  static let severity = Severity.error

  func check(_ configuration: Configuration, report: inout Report) {
    for process in configuration.amundsenProcesses {
      guard let build = process.build, build.lacksOIDC, let service = build.amundsenService,
        case .flaskOIDC(let place?) = process.wrapper,
        !process.settings.contains(where: { $0.isOfImage && $0.range.contains(place) })
      else { continue }
      let stage = ComposeBuild.stageWithOIDC
      let hasStage = service.imageWithOIDC != nil
      report(
        build.target.map { "the stage '\(KeyText.shown($0.value))' has no flaskoidc in it" }
          ?? "the stage that is built without 'target' has no flaskoidc in it",
        at: build.target?.range ?? build.dockerfile?.range ?? build.range,
        notes: [
          Note("the service ends at its start: ModuleNotFoundError: No module named 'flaskoidc'"),
          Note("flaskoidc is to be started here", at: place),
          Note(
            hasStage
              ? "expected 'target: \(stage)'"
              : "nobody publishes a stage with it for search; add one with: RUN pip3 install -e .[oidc]"
          ),
        ],
        fix: hasStage ? fix(build, stage, configuration) : nil
      )
    }
  }

  private func fix(
    _ build: ComposeBuild,
    _ stage: String,
    _ configuration: Configuration
  ) -> Fix? {
    let title = "build '\(stage)'"
    if let target = build.target {
      return target.textRange.map { .replace($0, with: stage, title) }
    }
    return configuration.edits(adding: [(key: "target", value: stage)], below: build.range)
      .map { Fix(title, edits: $0) }
  }
}
