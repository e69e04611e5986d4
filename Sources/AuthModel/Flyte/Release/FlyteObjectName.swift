import Diagnostics

/// The name that flyte-binary gives to all objects of a release, as Helm's starter chart does.
struct FlyteObjectName {
  /// The name; `nil` if the release's is needed and not known.
  let text: String?

  /// Works out the name.
  ///
  /// - Parameters:
  ///   - release: The name of the release, if it is known.
  ///   - chart: The name of the chart, or the one that an umbrella chart has it under.
  ///   - values: The values with the chart's defaults below them.
  init(release: String?, chart: String, _ values: FlyteBinaryValues) {
    let own = values.nameOverride?.value ?? ""
    let name = own.isEmpty ? chart : own
    if let full = values.fullnameOverride?.value, !full.isEmpty {
      text = Self.shortened(full)
    } else if let release {
      text = Self.shortened(release.containsBytes(of: name) ? release : "\(release)-\(name)")
    } else {
      text = nil
    }
  }

  /// A Secret whose name ends in `suffix`.
  func secret(_ suffix: String) -> ReleaseSecret.Name {
    text.map { .literal($0 + suffix) } ?? .behindRelease(suffix)
  }

  /// The first 63 bytes, without a dash at the end.
  private static func shortened(_ name: String) -> String {
    let short = name.utf8.prefix(63)
    let isOpen = short.last == UInt8(ascii: "-")
    return String(decoding: isOpen ? short.dropLast() : short, as: UTF8.self)
  }
}
