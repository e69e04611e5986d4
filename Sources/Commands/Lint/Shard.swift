import ArgumentParser
import Diagnostics
import SystemPackage

/// One of several parts of the files of a run, which do not depend on what other files there are.
struct Shard: ExpressibleByArgument, Hashable, Sendable {
  /// Which part it is, from 1.
  let number: Int
  /// How many there are.
  let count: Int

  /// Reads `2/4`.
  init?(argument: String) {
    let numbers = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1] else { return nil }
    guard 1...max(count, 1) ~= number, count > 0 else { return nil }
    self.number = number
    self.count = count
  }

  /// Whether the file that is called `path` in reports belongs to it; the same for all names that a file has.
  func has(_ path: String, in context: ProcessContext) -> Bool {
    var hash = FNV1a()
    hash.add(context.shown(context.resolve(path).lexicallyNormalized()).utf8)
    return hash.value % UInt64(count) == UInt64(number - 1)
  }
}
