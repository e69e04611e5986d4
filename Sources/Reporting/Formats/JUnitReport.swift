import Diagnostics

/// Writes the findings as failed tests in the XML of JUnit, a suite for each file and a test for each of
/// its findings; a file without findings is a test that passed.
///
/// Notes are tests that passed and have something to say.
public struct JUnitReport {
  private let report: LintReport

  /// Makes a reporter for `report`.
  public init(_ report: LintReport) {
    self.report = report
  }

  /// The whole document.
  public func text() -> String {
    let findings = Dictionary(
      grouping: LocatedFinding.all(report.diagnostics, in: report),
      by: \.diagnostic.range.file
    )
    let suites = report.files.filter { !$0.isPartner || findings[$0.source.id] != nil }
      .map { suite(of: $0.source, findings[$0.source.id] ?? []) }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="authcfg">
      \(suites.joined())</testsuites>

      """
  }

  private func suite(of file: SourceFile, _ findings: [LocatedFinding]) -> String {
    let failures = findings.count { $0.diagnostic.severity != .note }
    let path = Self.escaped(file.path)
    let tests =
      findings.isEmpty
      ? ["    <testcase classname=\"\(path)\" name=\"authcfg\"/>\n"] : findings.map(test)
    return """
        <testsuite name="\(path)" tests="\(tests.count)" failures="\(failures)" errors="0" skipped="0">
      \(tests.joined())  </testsuite>

      """
  }

  private func test(_ finding: LocatedFinding) -> String {
    let place = "\(finding.start.line):\(finding.start.column)"
    let head =
      "    <testcase classname=\"\(Self.escaped(finding.path))\" "
      + "name=\"\(finding.diagnostic.rule) \(place)\""
    let text = Self.escaped(
      (["\(finding.path):\(place)"] + finding.paragraphs).joined(separator: "\n")
    )
    guard finding.diagnostic.severity != .note else {
      return "\(head)>\n      <system-out>\(text)</system-out>\n    </testcase>\n"
    }
    let message = Self.escaped(finding.diagnostic.message.printable)
    return """
      \(head)>
            <failure type="\(finding.diagnostic.severity.rawValue)" message="\(message)">\(text)</failure>
          </testcase>

      """
  }

  /// The text with what means something in XML written as a reference, and without what no XML may hold.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n": escaped.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE:
        escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
