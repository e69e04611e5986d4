public import Diagnostics

/// A package that pip is told to install, with the versions that it may choose from.
///
/// Source: PEP 508 (names and their parts), PEP 440 (comparison of versions, as far as release numbers
/// go), PEP 503 (names that are the same).
public struct PythonRequirement: Sendable {
  /// The name of the package in lower case, with `-` between its words.
  public let name: String
  /// The versions that are allowed; every version where that is not known.
  public let versions: Availability
  /// Where it stands, versions included.
  public let range: SourceRange

  /// Reads `bytes`, which stand at `start` of `file`; `nil` if they name no package.
  ///
  /// What comes from a URL is of no known version. A condition behind `;` is not evaluated, and makes the
  /// versions unknown.
  init?(_ bytes: ArraySlice<UInt8>, in file: SourceFile.ID) {
    let isName = { (byte: UInt8) in byte.isAlphanumeric || "-_.".utf8.contains(byte) }
    let name = bytes.prefix(while: isName)
    guard let first = name.first, first.isAlphanumeric else { return nil }
    var rest = bytes[name.endIndex...].drop(while: \.isBlank)
    if rest.first == UInt8(ascii: "[") {
      guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      rest = rest[(end + 1)...].drop(while: \.isBlank)
    }
    let text = rest.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "#") }
    let isPlain = text.count == rest.count && text.first != UInt8(ascii: "@")
    guard let versions = isPlain ? Self.versions(text) : .always else { return nil }
    self.name = String(
      decoding: name.map { "_.".utf8.contains($0) ? UInt8(ascii: "-") : $0.inLowercase },
      as: UTF8.self
    )
    self.versions = versions
    let end = text.lastIndex { !$0.isBlankOrBreak }.map { $0 + 1 } ?? name.endIndex
    range = SourceRange(file: file, start: bytes.startIndex, end: max(name.endIndex, end))
  }

  /// What all of the comparisons in `text` allow; `nil` if there are other things in it.
  private static func versions(_ text: ArraySlice<UInt8>) -> Availability? {
    var versions = Availability.always
    let parts = text.filter { !$0.isBlankOrBreak && !"()\\".utf8.contains($0) }
      .split(separator: UInt8(ascii: ","))
    for part in parts {
      let sign = part.prefix { "=<>!~".utf8.contains($0) }
      guard !sign.isEmpty else { return nil }
      let version = String(decoding: part[sign.endIndex...], as: UTF8.self)
      // What stands there instead may be anything, a secret not excepted.
      guard version[...].isVersion else { return .always }
      versions = versions.narrowed(to: allowed(String(decoding: sign, as: UTF8.self), version))
    }
    return versions
  }

  /// The versions that stand in the relation `sign` to the one that `text` spells.
  private static func allowed(_ sign: String, _ text: String) -> Availability? {
    let isPrefix = text.hasSuffix(".*")
    let numbers = (isPrefix ? text.dropLast(2) : text[...]).release
    guard let first = numbers.first else { return nil }
    let number = { (index: Int) in index < numbers.count ? numbers[index] : 0 }
    let version = ChartVersion(first, number(1), number(2))
    let next = ChartVersion(first, number(1), number(2) + 1)
    // The first version that differs in one of the numbers before the last that is written.
    let bumped = { (count: Int) in
      count < 2
        ? ChartVersion(first + 1, 0)
        : count == 2 ? ChartVersion(first, number(1) + 1) : next
    }
    switch sign {
    case "==" where isPrefix: return Availability(since: version, before: bumped(numbers.count))
    case "==", "===": return Availability(since: version, before: next)
    case ">=": return Availability(since: version)
    case ">": return Availability(since: next)
    case "<": return Availability(before: version)
    case "<=": return Availability(before: next)
    case "~=": return Availability(since: version, before: bumped(numbers.count - 1))
    default: return nil
    }
  }
}

extension Substring {
  /// Whether it is nothing but a version (PEP 440, without a local label), or the start of several.
  fileprivate var isVersion: Bool {
    var rest = utf8[...]
    if rest.first == UInt8(ascii: "v") { rest = rest.dropFirst() }
    let numbers = rest.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
    guard numbers.first?.isDigit == true else { return false }
    rest = rest.dropFirst(numbers.count)
    if rest.elementsEqual("*".utf8) { return true }
    while !rest.isEmpty {
      rest = rest.drop { "-_.".utf8.contains($0) }
      let stage = Self.stages.first { rest.starts(with: $0.utf8) }
      guard let word = stage else { return false }
      rest = rest.dropFirst(word.utf8.count).drop { $0.isDigit }
    }
    return true
  }

  /// What a version before or after the release is called, longer words first.
  private static let stages = [
    "preview", "alpha", "beta", "post", "pre", "dev", "rev", "rc", "a", "b", "c", "r",
  ]

  /// The numbers at its start, between periods: a pre-release counts as the release it leads to.
  fileprivate var release: [Int] {
    let digits = first == "v" ? dropFirst() : self
    let text = digits.utf8.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
    return text.split(separator: UInt8(ascii: ".")).compactMap {
      Int(String(decoding: Array($0), as: UTF8.self))
    }
  }
}
