import AuthModel
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Files that nobody named are parsed only if their bytes show words of a configuration; none that would be
/// recognized may be passed over.
@Suite struct PrefilterTests {
  /// All files of the fixtures that have something in them for authcfg.
  private static let recognized: [SourceFile] = {
    let folder = Fixture.path("")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { return nil }
      let file = SourceFile(path: name, bytes: Array(data))
      return isRecognized(file) ? file : nil
    }
  }()

  private static func isRecognized(_ file: SourceFile) -> Bool {
    let bound = bind(read(byName: file), options: BindingOptions(isNamed: false))
    return bound.isRecognized || bound.concernsAuthentication
  }

  @Test("every file of the fixtures that is recognized is let through")
  func fixtures() {
    #expect(Self.recognized.count > 500)
    for file in Self.recognized {
      #expect(mayConcernAuthentication(file), "\(file.path)")
    }
  }

  @Test("what is left of a file and still recognized is let through", arguments: 0..<6)
  func rest(_ round: Int) throws {
    var generator = SeededGenerator(seed: UInt64(round))
    var count = 0
    for file in Self.recognized where Int.random(in: 0..<8, using: &generator) == 0 {
      var lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      // Lines go one by one; what is recognized in the end is as bare as recognition allows.
      for _ in 0..<min(lines.count, 16) {
        var fewer = lines
        let start = Int.random(in: fewer.indices, using: &generator)
        let end = min(start + Int.random(in: 1...6, using: &generator), fewer.count)
        fewer.removeSubrange(start..<end)
        guard !fewer.isEmpty else { break }
        let rest = SourceFile(path: file.path, bytes: Array(fewer.joined(separator: [10])))
        guard Self.isRecognized(rest) else { continue }
        lines = fewer
        count += 1
        #expect(mayConcernAuthentication(rest), "\(file.path):\n\(rest.text(in: rest.range))")
      }
    }
    #expect(count > 100)
  }

  @Test(
    "words that are escaped, or cut in two, are not missed",
    arguments: [
      #"{"astronomer": {"hous\u0074on": {"config": {}}}}"#,
      "astronomer: {\"hous\\x74on\": {config: {}}}",
      "apiVersion: v1\nkind: \"Sec\\\n  ret\"\n",
    ]
  )
  func disguised(_ text: String) {
    let file = SourceFile(path: "values.yaml", bytes: Array(text.utf8))
    #expect(Self.isRecognized(file))
    #expect(mayConcernAuthentication(file))
  }

  @Test(
    "a manifest without a Secret, and a workflow, are passed over",
    arguments: [
      "apiVersion: apps/v1\nkind: Deployment\nspec: {replicas: 2}\n",
      "on: push\njobs: {build: {runs-on: ubuntu-latest, steps: [{run: make}]}}\n",
      "name: demo\nversion: 1.2.3\ndependencies: []\n", "", "\\",
    ]
  )
  func others(_ text: String) {
    #expect(!mayConcernAuthentication(SourceFile(path: "a.yaml", bytes: Array(text.utf8))))
  }
}
