import Diffing
import Testing

@Suite struct ManyDocumentsTests {
  private static func stream(_ count: Int, _ value: (Int) -> String) -> String {
    (0..<count).map { number in
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: n\(number)}\ndata:\n  a: \(value(number))\n---\n"
    }.joined()
  }

  @Test("of thousands of documents each is compared with its own")
  func thousands() {
    let counts = [1500, 3000].map { count in
      let changes = Compared(
        Self.stream(count) { "v\($0)" },
        Self.stream(count) { $0 == 7 ? "other" : "v\($0)" }
      )
      #expect(changes.lines == ["changed data.a: hidden -> hidden"])
      return changes.visitCount
    }
    // Those that are spelled alike are not looked into.
    #expect(counts[0] < 50)
    #expect(counts[1] == counts[0])
  }

  @Test("a deep document is compared down to its last mapping")
  func deep() {
    let depth = 400
    let file = { (value: Int) in
      (0..<depth).map { String(repeating: " ", count: $0) + "k:\n" }.joined()
        + String(repeating: " ", count: depth) + "v: \(value)\n"
    }
    let changes = Compared(file(1), file(2))
    #expect(changes.lines.count == 1)
    #expect(changes.comparison.changes.first?.path.steps.count == depth + 1)
  }
}
