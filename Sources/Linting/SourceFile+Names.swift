public import Diagnostics

extension SourceFile {
  /// Whether `name` stands in the file outside of `ranges`, as no part of a longer name.
  public func mentions(_ name: String, outside ranges: [SourceRange] = []) -> Bool {
    guard !name.isEmpty else { return false }
    var search = 0
    while let start = bytes.firstOffset(of: name, from: search) {
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
