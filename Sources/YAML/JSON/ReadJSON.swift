public import Diagnostics

/// Reads `file`, which is meant to be JSON, as one document.
///
/// The nodes are those that the reader of YAML would make of it, at a fraction of the time. What is no
/// JSON is read as it was plainly meant, comma or no comma, and each deviation is a problem of the
/// stream.
public func read(json file: SourceFile, limits: Limits = .standard) -> Stream {
  guard file.size <= limits.fileSize else { return read(file, limits: limits) }
  var reader = JSONReader(file, limits: limits)
  reader.read()
  // Bytes that are no text are forbidden by both, and the reader of YAML says where they stand.
  if !reader.deviates, !file.isASCII, String(validating: file.bytes, as: UTF8.self) == nil {
    return read(file, limits: limits)
  }
  return reader.stream()
}
