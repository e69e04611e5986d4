import Diagnostics
import HelmValues

extension AstronomerValues {
  /// The newest chart of the generation that `root` is written for, if a key tells that only one
  /// generation knows.
  ///
  /// Charts from 2.0 on have most switches one level deeper, as `enabled`: `global.rbac` is a mapping
  /// there and was the boolean `rbacEnabled` before. Source: bin/helm_chart_values_migration_shared.py
  /// of the chart. (`global.plane`, which is as new to many, stands in charts 1.x as well.)
  static func targetChart(of root: Value) -> TargetChart? {
    let global = root.value(of: "global")
    if let entry = global?.entry(of: "rbac"), entry.value.isMapping {
      return TargetChart(newestChart, saidBy: .key(entry.key.range))
    }
    if let entry = global?.entry(of: "rbacEnabled"), entry.value.isScalar {
      return TargetChart(lastFlat, saidBy: .key(entry.key.range))
    }
    let configuration = root.value(at: ["astronomer", "houston", "config"])
    let connect = configuration?.value(at: ["auth", "openidConnect"])
    let key =
      configuration.flatMap { nestedKey(in: $0, nestedInConfiguration) }
      ?? connect.flatMap { nestedKey(in: $0, nestedInConnect) }
    return key.map { TargetChart(newestChart, saidBy: .key($0)) }
  }

  /// The first chart with the switches one level deeper.
  static let nested = ChartVersion(2, 0)
  /// The last generation of charts before that.
  private static let lastFlat = ChartVersion(1, 2)
  private static let nestedInConfiguration = HoustonConfiguration.nestedFields
  private static let nestedInConnect = OpenIDConnect.nestedFields

  private static func nestedKey(in section: Value, _ names: [String]) -> SourceRange? {
    section.entries.first { entry in
      entry.value.isMapping && names.contains { entry.isNamed($0) }
    }?.key.range
  }
}

extension Section {
  /// The fields that are mappings from chart 2.0 on, and were none or not there before.
  fileprivate static var nestedFields: [String] {
    fields.map(\.declaration).filter { field in
      field.type == .toggle(nestedSince: AstronomerValues.nested)
        || field.type == .section && field.availability.since == AstronomerValues.nested
    }.map(\.name)
  }
}
