import AuthModel
import Diagnostics
import Linting

/// Finds lists that are written as one text, with blanks that become a part of what stands behind a comma.
///
/// flyteadmin parts a text at its commas and at nothing else: of `a, b` the second is ` b`, with a blank before
/// it, which no audience, origin or header is equal to.
///
/// A text without blanks is understood. Of `allowedAudience`, which documentation shows as a text, it is
/// noted, since the next audience is soon added behind a comma and a blank.
struct FlyteListAsText: Rule {
  static let severity = Severity.error

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    let sections = deployment.writtenSections
    let security = sections?.server?.security
    let audience = sections?.auth?.appAuth?.externalAuthServer?.allowedAudience
    let lists = [
      ("allowedAudience", audience), ("allowedOrigins", security?.allowedOrigins),
      ("allowedHeaders", security?.allowedHeaders),
    ]
    for (name, list) in lists {
      guard let list, list.isText,
        !list.value.contains(where: { Placeholder.isUnfinished($0.value) })
      else { continue }
      let parts = list.value.map { $0.value.trimmed }
      let isBlank = parts != list.value.map(\.value)
      guard isBlank || name == "allowedAudience" else { continue }
      report(
        isBlank
          ? "'\(name)' is one text, and a blank in it becomes a part of what follows"
          : "'\(name)' is a text; expected a list",
        at: list.range,
        as: isBlank ? nil : .note,
        notes: [
          isBlank
            ? Note("flyteadmin parts it at the commas and at nothing else")
            : Note("it is understood, but of 'a, b' the second would begin with a blank")
        ],
        fix: list.isOnOneLine && parts.allSatisfy(\.isPlain)
          ? .replace(
            list.range,
            with: "[" + parts.map { "\"\($0)\"" }.joined(separator: ", ") + "]",
            "make it a list"
          ) : nil
      )
    }
  }
}

extension Located<[Located<String>]> {
  /// Whether it stands there as one text.
  fileprivate var isText: Bool { !value.isEmpty && value.allSatisfy { $0.range == range } }

  /// Whether it stands there byte for byte, so that it can be replaced.
  fileprivate var isOnOneLine: Bool {
    Located<String>(value.map(\.value).joined(separator: ","), at: range).textRange != nil
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Whether nothing in it has to be escaped between quotes.
  fileprivate var isPlain: Bool {
    utf8.allSatisfy {
      (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
  }
}
