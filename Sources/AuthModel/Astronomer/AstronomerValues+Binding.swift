import Diagnostics
import HelmValues

extension AstronomerValues {
  private static let misplacements = MisplacementTree(
    Misplacement.all(of: fields.map(\.declaration), readBy: .astronomerChart)
  )
  /// Where people put an `auth` block by mistake.
  private static let wrongPathsOfAuthentication =
    HoustonConfiguration.fields.filter { $0.name == "auth" }.flatMap(\.declaration.wrongPaths)

  /// Whether `root` holds values of this chart that say something about signing in, be it those of an
  /// umbrella chart that depends on it.
  static func recognizes(_ root: Value) -> Bool {
    if setsUpHouston(root) || dependencyName(in: root) != nil { return true }
    let isPlatform = root.value(of: "astronomer") != nil || root.value(of: "houston") != nil
    if isPlatform, root.value(at: ["global", "baseDomain"]) != nil { return true }
    return misplacedAuthentication(in: root)
  }

  private static func setsUpHouston(_ root: Value) -> Bool {
    guard let houston = root.value(at: ["astronomer", "houston"]) else { return false }
    return ["config", "env", "secret"].contains { houston.value(of: $0) != nil }
  }

  /// The name under which an umbrella chart gives this chart its values, if `root` does so.
  static func dependencyName(in root: Value) -> String? {
    if setsUpHouston(root) { return nil }
    return root.entries.first { $0.value.isMapping && setsUpHouston($0.value) }?.key.value
  }

  /// Whether an `auth` block with Houston's own word `openidConnect` stands at a wrong place.
  ///
  /// Beside other keys that are not the platform's, the root is the right place: the file is one of
  /// Houston's own.
  private static func misplacedAuthentication(in root: Value) -> Bool {
    let isHoustons =
      root.value(of: "astronomer") == nil && root.value(of: "global") == nil
      && root.entries.count > 1
    return wrongPathsOfAuthentication.contains { path in
      (path.count > 1 || !isHoustons) && root.value(at: path)?.value(of: "openidConnect") != nil
    }
  }

  /// Binds the values `root`, or what they give to this chart as a dependency.
  static func bind(_ root: Value, _ binder: inout Binder) -> AstronomerValues {
    if let name = dependencyName(in: root), let values = root.values(ofDependency: name) {
      return binder.inside(name) { bindOwn(values, &$0) }
    }
    return bindOwn(root, &binder)
  }

  private static func bindOwn(_ root: Value, _ binder: inout Binder) -> AstronomerValues {
    binder.rootPath = binder.path
    if binder.chart.source == .nobody, let chart = targetChart(of: root) { binder.chart = chart }
    return binder.bind(root, misplacedBy: misplacements)
  }
}
