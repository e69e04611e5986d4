import AuthModel
import Diagnostics
import Rendering

/// What a release needs from Secrets.
struct ReleaseNeeds {
  /// What somebody has to make.
  var secrets: [SecretRequirement] = []
  /// What else is known of a release of Flyte.
  var release: FlyteRelease?
  /// What Amundsen's services take from Secrets; `nil` if it is not about Amundsen.
  var amundsen: AmundsenNeeds?

  /// Why there may be nothing to make.
  var reasonForNone: String {
    if let amundsen { return amundsen.reasonForNone }
    return release == nil
      ? "no entry in 'astronomer.houston.secret'" : "the chart makes all Secrets from the values"
  }

  /// What Helm or the API server will refuse, and what cannot be made because nobody knows its keys.
  func remarks(_ places: Places) -> [String] {
    let refusals = (release?.refusals ?? []).map { "note: \(places.text($0.range)): \($0.words)" }
    let unknown = (release?.secrets ?? []).filter { $0.maker == .person && $0.keys.isEmpty }.map {
      """
      note: \(places.text($0.range)): the Secret that '\($0.setting)' names holds files of \
      configuration; it is not made here
      """
    }
    let older = (release?.olderVersion).map {
      [
        "note: the values are for Flyte \($0), whose charts may differ from those that are known: 1.14 and newer"
      ]
    }
    return refusals + unknown + (older ?? []) + (amundsen?.remarks(places) ?? [])
  }

  /// The namespace that everything is put into: `own`, which a person says, or the one that the values
  /// say; and what is wrong if the two differ.
  func namespace(_ own: String?, _ places: Places) -> (namespace: String?, problem: String?) {
    guard let forced = release?.namespace else { return (own, nil) }
    guard let own, own != forced.value else { return (forced.value, nil) }
    let problem = """
      --namespace is '\(own)', but 'forceNamespace' puts everything into another \
      (\(places.text(forced.range)))
      """
    return (forced.value, problem)
  }
}

extension ChartRefusal {
  /// What happens, and because of what.
  var words: String {
    switch kind {
    case .missing(let path): "the chart is not rendered without '\(KeyText.shown(path: path))'"
    case .openTemplate(let path):
      "'\(KeyText.shown(path: path))' is evaluated as a template, and a '{{' in it is never closed"
    case .severalLines(let path):
      "'\(KeyText.shown(path: path))' has several lines, which breaks the Secret that it is put into"
    case .notText(let path):
      "'\(KeyText.shown(path: path))' is no text to Helm, and the API server refuses the Secret"
    }
  }
}
