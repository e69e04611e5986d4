import HelmValues

extension AstronomerValues {
  private static let misplacements = Misplacement.all(
    of: fields.map(\.declaration),
    readBy: .astronomerChart
  )
  private static let misplacementTree = MisplacementTree(misplacements)

  /// Whether `root` is a values file of this chart that says something about signing in.
  static func recognizes(_ root: Value) -> Bool {
    let houston = root.value(at: ["astronomer", "houston"])
    if let houston, ["config", "env", "secret"].contains(where: { houston.value(of: $0) != nil }) {
      return true
    }
    let isPlatform = root.value(of: "astronomer") != nil || houston != nil
    if isPlatform, root.value(at: ["global", "baseDomain"]) != nil { return true }
    return misplacedAuthentication(in: root)
  }

  /// Whether an `auth` block with Houston's own word `openidConnect` stands at a wrong place.
  ///
  /// Beside other keys that are not the platform's, the root is the right place: the file is one of
  /// Houston's own.
  private static func misplacedAuthentication(in root: Value) -> Bool {
    let isHoustons =
      root.value(of: "astronomer") == nil && root.value(of: "global") == nil
      && root.entries.count > 1
    return misplacements.contains { misplacement in
      misplacement.field.name == "auth" && (misplacement.wrongPath.count > 1 || !isHoustons)
        && root.value(at: misplacement.wrongPath)?.value(of: "openidConnect") != nil
    }
  }

  /// Binds the values file `root`.
  static func bind(_ root: Value, _ binder: inout Binder) -> AstronomerValues {
    let misplaced = misplacementTree.problems(in: root)
    binder.misplacedPaths = Set(misplaced.map(\.path))
    let values: AstronomerValues = binder.bind(root)
    for problem in misplaced { binder.report(problem) }
    return values
  }
}
