import AuthModel
import Diagnostics

/// What `authcfg render --list` prints below what is to be made: each Secret that the chart makes
/// itself, with its keys and what they come from.
struct ChartSecretList {
  let release: FlyteRelease
  let places: Places

  var text: String {
    let made = release.secrets.filter { $0.maker == .chart }
    return made.map { "\n" + text(of: $0) }.joined()
  }

  private func text(of secret: ReleaseSecret) -> String {
    var text = "Secret \(name(of: secret)), made by the chart\n"
    for key in secret.keys {
      text += "  \(KeyText.shown(key.name))\n"
      text += "    for   \(secret.readers.joined(separator: " and "))\n"
      text += "    from  \(source(of: key))\n"
    }
    return text
  }

  private func name(of secret: ReleaseSecret) -> String {
    switch secret.name {
    case .literal(let name): name
    case .behindRelease(let suffix): "<name of the release's objects>\(suffix)"
    case .template: "<template>"
    }
  }

  private func source(of key: ReleaseSecret.Key) -> String {
    switch key.origin {
    case .values(let secret): place(secret.range)
    case .configuration(let secret): "\(place(secret.range)), as a part of it"
    case .program(let name): "\(name), which makes it up at its first start"
    case .person: "whoever makes it"
    case .nobody(let path): "nowhere; '\(path)' could give it"
    }
  }

  private func place(_ range: SourceRange) -> String {
    range.isBuiltIn ? "the chart's own values" : places.text(range)
  }
}
