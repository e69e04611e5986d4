import AuthModel
import Diagnostics
import Linting

/// Finds images without flaskoidc in them where it is to be started.
///
/// The images `amundsendev/amundsen-frontend`, `-metadata` and `-search`, which are also the defaults of the
/// chart, do not have it: the service ends with `ModuleNotFoundError: No module named 'flaskoidc'`, again
/// and again. For frontend and metadata the project publishes images whose names end in `-oidc`; for
/// search one has to be built with `pip3 install .[oidc]`.
///
/// Images of other registries are nobody's business.
struct AmundsenImageWithoutOIDC: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    for process in configuration.amundsenProcesses {
      guard let image = process.image, image.lacksOIDC, let service = process.service,
        case .flaskOIDC(let place?) = process.wrapper
      else { continue }
      let isBuiltIn = image.name.range.isBuiltIn
      guard
        !isBuiltIn || configuration.amundsen?.isComplete != false
          || place.file == process.place.file
      else { continue }
      report(
        "'\(image.repository)' has no flaskoidc in it",
        at: isBuiltIn ? process.place : image.name.range,
        notes: [
          isBuiltIn ? Note("it is the chart's default for the \(service.rawValue) service") : nil,
          Note("the service ends at its start: ModuleNotFoundError: No module named 'flaskoidc'"),
          place.isBuiltIn || place == process.place
            ? nil : Note("flaskoidc is to be started here", at: place),
          service.imageWithOIDC.map { Note("expected '\($0)'") }
            ?? Note("nobody publishes one for search; build it with: pip3 install .[oidc]"),
        ].compactMap(\.self),
        fix: fix(image, service, configuration)
      )
    }
  }

  private func fix(
    _ image: AmundsenImage,
    _ service: AmundsenService,
    _ configuration: Configuration
  ) -> Fix? {
    guard let right = service.imageWithOIDC else { return nil }
    let title = "use '\(right)'"
    guard image.name.range.isBuiltIn else {
      guard let text = image.name.textRange, image.name.value.hasPrefix(image.repository) else {
        return nil
      }
      let place = text.slice(0, count: image.repository.utf8.count)
      return .replace(place, with: right, title)
    }
    guard let written = configuration.amundsen?.written else { return nil }
    return configuration.edits(
      adding: [(key: "image", value: right)],
      at: [service.valuesKey],
      below: written.range
    ).map { Fix(title, edits: $0) }
  }
}
