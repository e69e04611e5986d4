public import Diagnostics

/// Whether `file`, which nobody named, may hold something that authcfg understands, as far as its bytes
/// tell without parsing them.
///
/// It is wrong in one direction only: of a file for which this is false, nothing would be recognized.
public func mayConcernAuthentication(_ file: SourceFile) -> Bool {
  // Of a Dockerfile, a directive may change how lines go on; there are few of them.
  if FileFormat(path: file.path) == .dockerfile { return true }
  // URIs alone have no word in common.
  if AirflowConnectionList.isCalledSo(file.path) { return true }
  // It changes what is known of the objects in other files.
  if Kustomization.isCalledSo(file.path) { return true }
  return RecognitionWords.standard.mayStand(in: file.bytes)
}

/// The words of all kinds of file.
struct RecognitionWords {
  static let standard = RecognitionWords(
    ConfigurationKind.allCases.flatMap(\.words) + AuthenticationWords.all.map { [$0] }
  )

  private let search: PatternSearch
  private let lists: [PatternSearch.Found]

  init(_ lists: [[String]]) {
    let words = Array(Set(lists.joined())).sorted()
    search = PatternSearch(words)
    self.lists = Set(lists).map { list in
      list.reduce(into: PatternSearch.Found()) { found, word in
        words.firstIndex(of: word).map { found.insert($0) }
      }
    }
  }

  /// Whether all words of a list stand in `bytes`, or they may be written so that one would not see it.
  func mayStand(in bytes: [UInt8]) -> Bool {
    func isEnough(_ found: PatternSearch.Found) -> Bool {
      lists.contains { found.isSuperset(of: $0) }
    }
    return isEnough(search.find(in: bytes, until: isEnough)) || Self.isInDisguise(bytes)
  }

  /// Whether letters may be written as something else: escaped, or on two lines.
  private static func isInDisguise(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while let backslash = bytes.firstOffset(of: "\\", from: start) {
      guard backslash + 1 < bytes.count else { return false }
      if "xuU\r\n".utf8.contains(bytes[backslash + 1]) { return true }
      start = backslash + 2
    }
    return false
  }
}
