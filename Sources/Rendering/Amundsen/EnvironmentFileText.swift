import Diagnostics

/// A file of variables that holds secrets, spelled so that all its readers read the same.
///
/// Letters, digits and some signs stand by themselves. Of what else there may be, readers leave all as it
/// is in single quotes; `docker run --env-file` alone takes quotes for a part of the value.
struct EnvironmentFileText {
  /// The lines above, without their `#`.
  let remarks: [String]
  /// The variables.
  let variables: [(key: String, value: SecretBytes)]

  /// The file, in which every value has to be one that it takes.
  var bytes: [UInt8] {
    let lines =
      remarks.map { "# \($0)\n" }
      + variables.map { name, value in
        "\(name)=\(value.text.flatMap(Self.spelled) ?? "")\n"
      }
    return lines.flatMap { Array($0.utf8) }
  }

  /// Whether a file can hold `value`.
  static func takes(_ value: SecretBytes) -> Bool {
    value.text.map { spelled($0) != nil } ?? false
  }

  private static func spelled(_ text: String) -> String? {
    let plain = "-_.,:/+=@%^~".utf8
    if text.utf8.allSatisfy({ $0.isAlphanumeric || plain.contains($0) }) { return text }
    // A backslash at the end would keep the quotation mark from ending it.
    guard !text.utf8.contains(UInt8(ascii: "'")), !text.utf8.contains(UInt8(ascii: "\\")) else {
      return nil
    }
    return "'\(text)'"
  }
}
