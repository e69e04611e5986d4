import Testing

@Suite struct LinearityTests {
  /// Lists and mappings of `count` parts, no two of which come in the same order on both sides.
  private static let shapes: [@Sendable (Int, Bool) -> String] = [
    { count, isNew in
      list(count, isNew) { "  - name: n\($0)\n    value: \($0 % 7 == 0 && isNew ? -1 : $0)\n" }
    },
    { count, isNew in list(count, isNew) { "  - \($0 % 7 == 0 && isNew ? -$0 : $0)\n" } },
    { count, isNew in list(count, isNew) { "  - a: {b: \($0 % 7 == 0 && isNew ? -1 : $0)}\n" } },
    { count, isNew in list(count, isNew) { "  k\($0): \($0 % 7 == 0 && isNew ? -1 : $0)\n" } },
    { count, isNew in
      "astronomer:\n  houston:\n    env:\n"
        + numbers(count, isNew).map { "    - {name: N\($0), value: v\($0)}\n" }.joined()
    },
    { count, isNew in
      numbers(count, isNew).map { number in
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: n\(number)}\ndata: {a: b\(isNew)}\n---\n"
      }.joined()
    },
  ]

  private static func numbers(_ count: Int, _ isNew: Bool) -> [Int] {
    isNew ? (0..<count).reversed() : Array(0..<count)
  }

  private static func list(_ count: Int, _ isNew: Bool, _ item: (Int) -> String) -> String {
    "list:\n" + numbers(count, isNew).map(item).joined()
  }

  @Test("twice as many items take twice the steps", arguments: shapes.indices)
  func steps(_ index: Int) {
    let counts = [50, 100, 200].map { count in
      Compared(Self.shapes[index](count, false), Self.shapes[index](count, true)).visitCount
    }
    #expect(counts[0] >= 50)
    #expect(counts[1] <= counts[0] * 2 + 8)
    #expect(counts[2] <= counts[1] * 2 + 8)
  }
}
