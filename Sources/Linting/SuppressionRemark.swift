import Diagnostics

/// What a comment says to authcfg, as it is spelled.
///
/// It may stand behind other remarks: `# yamllint disable-line # authcfg: ignore[insecure-issuer]`.
struct SuppressionRemark {
  /// From the `#` to the closing bracket, or to the end of what was meant as a suppression.
  let range: SourceRange
  /// What stands behind it in the comment, without blanks around; `nil` if nothing does.
  let rest: SourceRange?
  /// Whether it speaks of the whole file.
  let isForFile: Bool
  /// What it comes to.
  let form: Form

  /// What a remark comes to.
  enum Form {
    /// It silences the rules with these names, of which there is at least one.
    case suppression(names: [Located<String>])
    /// It was meant to, but is not spelled as authcfg reads it.
    case mistake(SuppressionMistake.Kind, Fix?)
  }

  /// The word that every remark starts with.
  static let prefix = "authcfg"
  /// The word in all spellings that are taken for it, to say that only one is right.
  private static let prefixes = [prefix, "AUTHCFG", "Authcfg", "AuthCfg"]

  /// Whether somebody may speak to authcfg in `bytes`.
  static func mayStand(in bytes: ArraySlice<UInt8>) -> Bool {
    prefixes.contains { bytes.contains(text: $0) }
  }

  /// Whether the word stands at the start of `bytes`, in one spelling or another.
  static func isPrefix(of bytes: ArraySlice<UInt8>) -> Bool {
    prefixes.contains { bytes.starts(with: $0.utf8) }
  }

  /// The remarks in `range` of `file`, a comment or a line that looks like one.
  ///
  /// Other text behind `authcfg:` is prose and no remark.
  static func all(in range: SourceRange, of file: SourceFile) -> [SuppressionRemark] {
    guard mayStand(in: file.bytes[range.start..<range.end]) else { return [] }
    var remarks: [SuppressionRemark] = []
    var offset = range.start
    while offset < range.end {
      let isStart = offset == range.start || file.bytes[offset - 1].isBlank
      if isStart, file.bytes[offset] == UInt8(ascii: "#"),
        let remark = RemarkScanner(file, from: offset, to: range.end).remark()
      {
        remarks.append(remark)
        offset = remark.range.end
      } else {
        offset += 1
      }
    }
    return remarks
  }
}
