import ArgumentParser
import YAML

/// How much one file may ask for before it is refused.
struct LimitOptions: ParsableArguments {
  @Option(help: "The largest file, in bytes.")
  var maxFileSize = Limits.standard.fileSize
  @Option(help: "The largest scalar, in bytes.")
  var maxScalarSize = Limits.standard.scalarSize
  @Option(help: "The deepest nesting of mappings and lists.")
  var maxDepth = Limits.standard.nestingDepth
  @Option(help: "The number of nodes of a document with its aliases expanded.")
  var maxNodes = Limits.standard.expandedNodes

  var limits: Limits {
    Limits(
      fileSize: maxFileSize,
      scalarSize: maxScalarSize,
      nestingDepth: maxDepth,
      expandedNodes: maxNodes
    )
  }

  func validate() throws {
    guard [maxFileSize, maxScalarSize, maxDepth, maxNodes].allSatisfy({ $0 > 0 }) else {
      throw ValidationError("a limit is a number above 0")
    }
    // The reader counts bytes in 32 bits.
    guard maxFileSize < 1 << 31 else {
      throw ValidationError("--max-file-size stays below 2147483648")
    }
  }
}
