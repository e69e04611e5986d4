public import Diagnostics

/// Reads `file`, which is meant to be JSON, as one document.
///
/// JSON is YAML but for a few escapes, so that the reader of YAML reads it. What is no JSON is read
/// as it was plainly meant, comma or no comma, and each deviation is a problem of the stream.
public func read(json file: SourceFile, limits: Limits = .standard) -> Stream {
  guard file.bytes.count <= limits.fileSize else { return read(file, limits: limits) }
  var check = JSONReader(file, limits: limits, builds: false)
  check.read()
  if !check.deviates {
    let stream = read(file, limits: limits)
    guard stream.problems.contains(where: \.isOfYAMLOnly) else { return stream }
    // YAML forbids some characters that JSON allows; bytes that are no text are forbidden by both.
    guard String(validating: file.bytes, as: UTF8.self) != nil else { return stream }
  }
  var reader = JSONReader(file, limits: limits, builds: true)
  reader.read()
  return reader.stream()
}

extension Problem {
  /// Whether JSON need not mind.
  fileprivate var isOfYAMLOnly: Bool {
    switch kind {
    case .syntax, .encoding: true
    default: false
    }
  }
}
