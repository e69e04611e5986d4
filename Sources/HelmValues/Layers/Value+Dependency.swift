import Diagnostics

extension Value {
  /// The values that the dependency called `name` of an umbrella chart is given: what stands below its
  /// name, and of `global` what the umbrella says over its own (Helm, `chartutil.CoalesceValues`).
  ///
  /// Nil unless a mapping stands there.
  public func values(ofDependency name: String) -> Value? {
    guard let own = value(of: name), own.isMapping else { return nil }
    guard let outer = entry(of: "global"), outer.value.isMapping else { return own }
    var kept = KeptEntries(capacity: 8)
    for entry in own.entries { kept.keep(entry) }
    let inner = own.value(of: "global")
    let layers = [inner, outer.value].compactMap(\.self).filter(\.isMapping)
    kept.keep(outer.with(Value(merging: layers)))
    return Value(LayeredContent(own.nodes, .entries(kept.entries)))
  }
}
