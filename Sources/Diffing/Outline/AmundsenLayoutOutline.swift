import AuthModel
import Diagnostics
import HelmValues
import YAML

/// Brings the two layouts that chart 2.1.0 of Amundsen reads together, where one side is written in the
/// older and the other in the newer one: what the frontend gets stands where the newer layout has it.
///
/// The two are not wholly the same. The older layout tells flaskoidc of its client in a file, which
/// `OIDC_CLIENT_SECRETS` names, signs cookies with the client's secret, and leaves metadata and search
/// alone; that is said in variables, as the processes see it. Source: the templates of chart 2.1.0 before
/// and since July 2021.
struct AmundsenLayoutOutline {
  let configuration: Configuration
  let root: Part
  /// What stands on the other side.
  let other: Configuration?

  private static let shared = ["oidc", "configs"]
  private static let frontEnd = AmundsenService.frontend.valuesKey

  /// Moves what the layouts have at different places.
  func settle() {
    guard let installation = configuration.amundsen, let other = other?.amundsen else { return }
    if installation.makesOldClient, other.startsFlaskOIDC {
      settleOld(installation)
    } else if installation.startsFlaskOIDC, other.makesOldClient {
      settleCurrent(besides: other.frontendSettings)
    }
  }

  private func settleOld(_ installation: AmundsenInstallation) {
    removeUnread()
    guard let keys = root.child(Self.frontEnd), let enabled = keys.child("oidcEnabled") else {
      return
    }
    let secret = keys.child("OIDC_CLIENT_SECRET").flatMap { $0.isPrintedAsItIs ? $0 : nil }
    for setting in installation.frontendSettings {
      let name = setting.name.value
      guard setting.variable?.isOlderName != true else { continue }
      // What the template writes by itself, it writes because of the switch.
      let place = setting.isBuiltIn ? enabled.place : setting.place
      if name == AmundsenService.frontend.configClassName, let text = setting.text {
        put(.text(HiddenText(text.value)), at: [Self.frontEnd, "config", "class"], place)
      } else if setting.variable?.isSessionKey == true {
        guard let secret, case .scalar(let reading) = secret.content else { continue }
        put(reading, at: Self.shared + [name], secret.place)
      } else if let text = setting.text {
        put(.text(HiddenText(text.value)), at: Self.shared + [name], place)
      }
    }
    put(.boolean(true), at: ["oidc", "enabled"], enabled.place)
    for key in ["oidcEnabled", "createOidcSecret", "OVERWRITE_REDIRECT_URI"] { keys.remove(key) }
    for (key, name) in [("OIDC_CLIENT_ID", "client_id"), ("OIDC_CLIENT_SECRET", "client_secret")] {
      guard let part = keys.child(key), part.isPrintedAsItIs,
        case .scalar(let reading) = part.content
      else { continue }
      keys.remove(key)
      put(reading, at: ["oidc", AmundsenService.frontend.rawValue, name], part.place)
    }
    if let url = installation.oldDiscoveryURL {
      put(.text(HiddenText(url.value)), at: Self.shared + ["FLASK_OIDC_CONFIG_URL"], url.range)
      for key in ["OIDC_ORG_URL", "OIDC_AUTH_SERVER_ID"] { keys.remove(key) }
    }
  }

  /// Takes away what only the newer layout has.
  private func removeUnread() {
    for key in ["oidc", "flaskApp"] { root.remove(key) }
    for service in AmundsenService.allCases {
      for key in ["config", "envVars"] { root.child(service.valuesKey)?.remove(key) }
    }
  }

  private func settleCurrent(besides settings: [AmundsenSetting]) {
    let own = root.part(at: [Self.frontEnd, "envVars"])
    for name in Set(settings.map(\.name.value) + ["FLASK_OIDC_CONFIG_URL"]) {
      guard let part = own?.child(name), case .scalar(let reading) = part.content else { continue }
      own?.remove(name)
      put(reading, at: Self.shared + [name], part.place)
    }
    guard let place = root.part(at: ["oidc", "enabled"])?.place else { return }
    let database = "SQLALCHEMY_DATABASE_URI"
    if root.part(at: Self.shared + [database]) == nil,
      let standard = AmundsenVariable[database]?.defaultValue
    {
      put(.text(HiddenText(standard)), at: Self.shared + [database], .chart)
    }
    for service in AmundsenService.allCases where service != .frontend {
      let path = [service.valuesKey, "envVars", "FLASK_APP_MODULE_NAME"]
      if root.part(at: path) == nil { put(.text(HiddenText("flaskoidc")), at: path, place) }
    }
  }

  /// Puts a setting at `path`, in the place of what is there.
  private func put(_ reading: Reading, at path: [String], _ place: SourceRange) {
    let field = DeclaredField(at: path, in: configuration)
    let name = path.last ?? ""
    let isSecret = field?.declaration.isSecret == true || AmundsenVariable[name]?.isSecret == true
    let part = Part(
      name,
      shown: KeyText.shown(name),
      at: place,
      of: field,
      secrecy: isSecret ? .secret : .guarded,
      .scalar(reading)
    )
    root.holder(at: path.dropLast(), for: part, in: configuration).put(part)
  }
}

extension AmundsenInstallation {
  /// Whether the chart starts flaskoidc in all services.
  fileprivate var startsFlaskOIDC: Bool {
    era == .current && effective.oidc?.isEnabled?.value == true
  }

  /// What the chart sets for the frontend.
  fileprivate var frontendSettings: [AmundsenSetting] {
    let ownNames = Set(written.frontEnd?.variables?.settings.map(\.name.range) ?? [])
    return processes.filter { $0.service == .frontend }.flatMap(\.settings).filter {
      $0.name.value != "FRONTEND_BASE" && !ownNames.contains($0.name.range)
    }
  }
}

extension SourceRange {
  /// A place in the chart.
  fileprivate static let chart = SourceRange(file: .builtIn, start: 0, end: 0)
}

extension Part {
  /// Whether both layouts, of which one prints it bare into YAML and the other into JSON as well, give
  /// just this text to flaskoidc.
  fileprivate var isPrintedAsItIs: Bool {
    guard case .scalar(.text(let hidden)) = content else { return false }
    let text = hidden.revealed
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"\\".utf8.contains($0) }) else {
      return false
    }
    let stream = YAML.read(SourceFile(path: "", bytes: Array("key: \(text)\n".utf8)))
    guard stream.problems.isEmpty, let root = stream.documents.first?.root else { return false }
    return Value(root).value(of: "key")?.scalar == .string(text)
  }
}
