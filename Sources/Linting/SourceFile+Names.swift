public import Diagnostics

extension SourceFile {
  /// Whether `name` stands in the file, or in the part `range` of it, outside of `ranges`, and is no part
  /// of a longer name.
  public func mentions(
    _ name: String,
    in range: SourceRange? = nil,
    outside ranges: [SourceRange] = []
  ) -> Bool {
    guard !name.isEmpty else { return false }
    let end = range?.end ?? bytes.count
    var search = range?.start ?? 0
    while let start = bytes.firstOffset(of: name, from: search), start < end {
      search = start + name.utf8.count
      let isPart = [start - 1, search].contains { bytes.indices.contains($0) && bytes[$0].isInName }
      let isInside = ranges.contains { $0.start <= start && search <= $0.end }
      if !isPart, !isInside { return true }
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isInName: Bool { isAlphanumeric || self == UInt8(ascii: "-") }
}
