import Diagnostics
import TestSupport
import Testing
import YAML

/// What holds for the ranges of every stream, whole or broken.
@Suite struct RangeTests {
  @Test("ranges spell, nest and follow each other", arguments: TreeTests.cases)
  func wholeFiles(_ name: String) throws {
    try check(read(Fixture.source("YAML/\(name)")))
  }

  @Test("ranges hold for every beginning of a file", arguments: TreeTests.cases)
  func prefixes(_ name: String) throws {
    let bytes = try Fixture.bytes("YAML/\(name)")
    for count in bytes.indices {
      check(stream(Array(bytes[..<count])))
    }
  }

  @Test("ranges hold for files with damage", arguments: TreeTests.cases)
  func damage(_ name: String) throws {
    let bytes = try Fixture.bytes("YAML/\(name)")
    let marks = Array("\0\t\n #:-?[]{},&*!|>'\"%@`~a\\\r".utf8)
    let damage: [UInt8] = marks + [0x80, 0xC2, 0xE2, 0xFF]
    var state: UInt64 = 42
    for _ in 0..<400 where !bytes.isEmpty {
      var copy = bytes
      for _ in 0...1 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        copy[Int(state >> 33) % copy.count] = damage[Int(state >> 20) % damage.count]
      }
      check(stream(copy))
    }
  }

  private func check(_ stream: YAML.Stream) {
    for document in stream.documents {
      for node in document.root?.descendants ?? [] where !Self.isSound(node, in: document) {
        Issue.record("\(node.kind) \(node.range) in:\n\(stream.file.text(in: stream.file.range))")
      }
      _ = document.duplicateKeys()
    }
    for problem in stream.problems where problem.range.isEmpty && !stream.file.bytes.isEmpty {
      Issue.record("nothing to point at: \(problem)")
    }
    for comment in stream.comments() where !comment.text.hasPrefix("#") {
      Issue.record("no comment: \(comment.text)")
    }
    for (left, right) in zip(stream.documents, stream.documents.dropFirst()) {
      #expect(left.range.end <= right.range.start)
    }
  }

  /// Whether the ranges of `node` and its children spell, nest and follow each other.
  static func isSound(_ node: Node, in document: Document) -> Bool {
    guard document.range.contains(node.fullRange), node.fullRange.contains(node.range) else {
      return false
    }
    let children = node.children
    return children.allSatisfy { node.range.contains($0.fullRange) }
      && zip(children, children.dropFirst()).allSatisfy { $0.range.end <= $1.fullRange.start }
      && isSpelled(node)
  }

  /// Whether the bytes in the range look like a node of this kind and style.
  private static func isSpelled(_ node: Node) -> Bool {
    let slice = node.stream.file.text(in: node.range)
    let ends = String([slice.first ?? " ", slice.last ?? " "])
    let inside = slice.dropFirst().dropLast()
    switch (node.kind, node.style) {
    case (.alias, _): return ends.hasPrefix("*")
    case (.scalar, .plain):
      return node.textRange == nil ? slice != node.text : slice == node.text
    case (.scalar, .singleQuoted): return ends == "''" && verbatim(node, inside)
    case (.scalar, .doubleQuoted): return ends == "\"\"" && verbatim(node, inside)
    case (.scalar, .literal): return ends.hasPrefix("|")
    case (.scalar, _): return ends.hasPrefix(">")
    case (.sequence, .block): return ends.hasPrefix("-")
    case (.sequence, _): return ends == "[]" || node.stream.unreadStart != nil
    case (.mapping, .flow):
      return ends == "{}" || !ends.hasPrefix("{") || node.stream.unreadStart != nil
    case (.mapping, _):
      return node.children.first.map { $0.fullRange.start == node.range.start } ?? true
        || ends.hasPrefix("?")
    }
  }

  private static func verbatim(_ node: Node, _ inside: Substring) -> Bool {
    node.textRange.map { node.text == inside && node.stream.file.text(in: $0) == inside } ?? true
  }
}
