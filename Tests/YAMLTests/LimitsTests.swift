import Testing
import YAML

@Suite struct LimitsTests {
  @Test("what is not given stays standard")
  func partial() {
    #expect(Limits(nestingDepth: 7).fileSize == Limits.standard.fileSize)
  }
}
