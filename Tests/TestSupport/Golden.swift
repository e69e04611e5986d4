import Foundation
public import Testing

/// Compares `actual` with the recorded file `path`, relative to `Fixtures`.
///
/// With `AUTHCFG_RECORD=1` in the environment the file is written instead; the review is then the
/// difference that git shows.
public func expectGolden(
  _ actual: String,
  _ path: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if ProcessInfo.processInfo.environment["AUTHCFG_RECORD"] == "1" {
    try Data(actual.utf8).write(to: URL(filePath: Fixture.path(path)))
    return
  }
  let recorded = try? String(decoding: Fixture.bytes(path), as: UTF8.self)
  guard let recorded else {
    Issue.record("no golden \(path); 'make golden' records it", sourceLocation: sourceLocation)
    return
  }
  guard recorded != actual else { return }
  Issue.record(
    "\(path) differs ('make golden' records anew):\n\(lineDifference(from: recorded, to: actual))",
    sourceLocation: sourceLocation
  )
}

/// The lines that only one of two texts has, `-` for the first and `+` for the second.
public func lineDifference(from old: String, to new: String) -> String {
  let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let newLines = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  var rows: [(line: Int, text: String)] = []
  for change in newLines.difference(from: oldLines) {
    switch change {
    case .remove(let offset, let line, _): rows.append((offset, "-\(offset + 1): \(line)"))
    case .insert(let offset, let line, _): rows.append((offset, "+\(offset + 1): \(line)"))
    }
  }
  return rows.sorted { $0.line < $1.line }.map(\.text).joined(separator: "\n")
}
