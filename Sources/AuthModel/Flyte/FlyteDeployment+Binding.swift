import Diagnostics
import HelmValues

extension FlyteDeployment {
  /// Binds `root`, values of `chart` or of an umbrella chart that depends on it, twice: as written, for
  /// what is wrong with it, and over the chart's defaults, for what is in force once that is mended
  /// which stands at a wrong place.
  static func bind(_ root: Value, of chart: FlyteChart, _ binder: inout Binder) -> FlyteDeployment {
    if let name = FlyteRecognition.dependency(in: root)?.name,
      let values = root.values(ofDependency: name)
    {
      return binder.inside(name) { bindOwn(values, of: chart, &$0) }
    }
    return bindOwn(root, of: chart, &binder)
  }

  private static func bindOwn(
    _ root: Value,
    of chart: FlyteChart,
    _ binder: inout Binder
  ) -> FlyteDeployment {
    binder.rootPath = binder.path
    binder.chartDefaults = chart.defaults
    if binder.chart.source == .nobody, let target = targetChart(of: root, chart) {
      binder.chart = target
    }
    let written: Source =
      switch chart {
      case .binary: .binary(binder.bind(root, misplacedBy: binaryMisplacements))
      case .core: .core(binder.bind(root, misplacedBy: coreMisplacements))
      }
    let intended = binder.intended(root)
    let layers = [chart.defaults, intended].compactMap(\.self)
    let effective: Source = binder.bindingAgain { rest in
      let merged = MergedValues(layers).root ?? intended
      return switch chart {
      case .binary: .binary(rest.bind(merged))
      case .core: .core(rest.bind(merged))
      }
    }
    return FlyteDeployment(
      written,
      effective: effective,
      clientName: clientName(in: root, of: chart),
      target: binder.chart,
      isComplete: binder.isComplete
    )
  }

  /// The release that keys tell, which only one generation has, or that the tag of the image names, if
  /// it is one of Flyte's own images.
  private static func targetChart(of root: Value, _ chart: FlyteChart) -> TargetChart? {
    if chart == .binary, let key = FlyteRecognition.keyOfSecondGeneration(in: root) {
      return TargetChart(FlyteChart.withoutAuthentication, saidBy: .key(key))
    }
    let path = chart == .binary ? ["deployment", "image"] : ["flyteadmin", "image"]
    guard let value = root.value(at: path), value.isMapping else { return nil }
    var binder = Binder(chart: TargetChart(FlyteChart.newest, saidBy: .nobody), isComplete: false)
    let image: FlyteImage = binder.bind(value)
    guard let version = image.version, let tag = image.tag else { return nil }
    return TargetChart(version, saidBy: .image(tag.range))
  }

  /// Binds `root`, a configuration file of flyteadmin.
  static func bind(sections root: Value, _ binder: inout Binder) -> FlyteDeployment {
    let sections: FlyteSections = binder.bind(root, misplacedBy: sectionMisplacements)
    let intended = binder.displaced.isEmpty ? nil : binder.intended(root)
    let effective = intended.map { root in binder.bindingAgain { $0.bind(root) } } ?? sections
    return FlyteDeployment(
      .sections(sections),
      effective: .sections(effective),
      clientName: clientName(in: root, of: nil),
      target: binder.chart,
      isComplete: binder.isComplete
    )
  }

  private static let binaryMisplacements = MisplacementTree(
    Misplacement.all(
      of: FlyteBinaryValues.fields.map(\.declaration),
      readBy: .flyteBinaryChart
    ) + sectionsOfFlyteadmin
  )
  /// What people write into `configuration.auth`, whose keys are the chart's own, and flyteadmin reads in
  /// its section of that name.
  private static let sectionsOfFlyteadmin: [Misplacement] = {
    let places: [(inside: [String], path: [String], [FieldDeclaration], [FieldDeclaration])] = [
      ([], [], FlyteAuth.fields.map(\.declaration), FlyteBinaryAuth.fields.map(\.declaration)),
      ([], ["appAuth"], FlyteAppAuth.fields.map(\.declaration), []),
      (
        [], ["userAuth"], FlyteUserAuth.fields.map(\.declaration),
        FlyteAuth.fields.map(\.declaration)
      ),
      (
        ["oidc"], ["userAuth", "openId"], FlyteOpenID.fields.map(\.declaration),
        FlyteBinaryOIDC.fields.map(\.declaration)
      ),
    ]
    return places.flatMap { inside, path, fields, others in
      let others = Set(others.map(\.name))
      return fields.filter { !others.contains($0.name) }.map { field in
        Misplacement(
          wrongPath: ["configuration", "auth"] + inside + [field.name],
          rightPath: ["configuration", "inline", "auth"] + path + [field.name],
          field: field,
          reader: .flyteBinaryChart,
          isSufficient: false
        )
      }
    }
  }()
  private static let coreMisplacements = MisplacementTree(
    Misplacement.all(of: FlyteCoreValues.fields.map(\.declaration), readBy: .flyteCoreChart)
  )
  private static let sectionMisplacements = MisplacementTree(
    Misplacement.all(of: FlyteSections.fields.map(\.declaration), readBy: .flyteadmin)
  )
}
