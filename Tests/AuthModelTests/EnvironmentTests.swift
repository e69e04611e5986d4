import AuthModel
import Diagnostics
import Testing
import YAML

/// The places of documents where variables are set.
@Suite struct EnvironmentTests {
  private static func bind(_ text: String, _ path: String = "ci.yaml") -> BoundFile {
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    return AuthModel.bind(read(byName: file))
  }

  private static func environments(_ text: String) -> [ProcessEnvironment] {
    bind(text).configurations.flatMap { configuration in
      guard case .environment(let environments) = configuration.content else {
        return [ProcessEnvironment]()
      }
      return environments
    }
  }

  private static let places: [(ProcessEnvironment.Kind, [String], String)] = [
    (
      .gitHubWorkflow, ["1", "2", "3", "4", "5", "6"],
      """
      on: push
      env: {FLYTE_PLATFORM_URL: '1'}
      jobs:
        a:
          runs-on: x
          env: {FLYTE_PLATFORM_URL: '2'}
          container: {image: x, env: {FLYTE_PLATFORM_URL: '3'}}
          services: {s: {image: x, env: {FLYTE_PLATFORM_URL: '4'}}}
          steps:
          - run: x
            env: {OTHER: x, FLYTE_PLATFORM_URL: '5'}
          - run: x
            env: {OTHER: y}
        b: {uses: x, env: {FLYTE_PLATFORM_URL: '6'}}
      """
    ),
    (
      .gitHubWorkflow, ["1"],
      """
      runs:
        using: composite
        steps:
        - run: x
          env: {FLYTE_PLATFORM_URL: '1'}
      """
    ),
    (
      .gitLabPipeline, ["1", "2", "3"],
      """
      variables: {FLYTE_PLATFORM_URL: '1'}
      a: {script: x, variables: {FLYTE_PLATFORM_URL: {value: '2', description: x}}}
      b: {extends: a, variables: {FLYTE_PLATFORM_URL: '3'}}
      c: {script: x}
      """
    ),
    (
      .composeService, ["1", "2", "nothing"],
      """
      services:
        a: {environment: {FLYTE_PLATFORM_URL: '1'}}
        b: {environment: [A=b, FLYTE_PLATFORM_URL=2]}
        c: {environment: [FLYTE_PLATFORM_URL]}
        d: {image: x}
      """
    ),
    (
      .container, ["1", "2", "nothing"],
      """
      apiVersion: v1
      kind: List
      items:
      - apiVersion: v1
        kind: Pod
        spec:
          initContainers: [{env: [{name: FLYTE_PLATFORM_URL, value: '1'}]}]
      - apiVersion: batch/v1
        kind: CronJob
        spec:
          jobTemplate:
            spec:
              template:
                spec:
                  containers:
                  - env: [{name: FLYTE_PLATFORM_URL, value: '2'}]
                  - env: [{name: FLYTE_PLATFORM_URL, valueFrom: {secretKeyRef: {name: x, key: y}}}]
      """
    ),
  ]

  @Test("variables are found wherever programs read them from", arguments: places.indices)
  func kinds(_ index: Int) {
    let (kind, values, text) = Self.places[index]
    let found = Self.environments(text)
    #expect(found.allSatisfy { $0.kind == kind })
    let variables = found.compactMap { $0["FLYTE_PLATFORM_URL"] }
    #expect(variables.count == found.count)
    let matches = zip(variables, values).map { variable, value in
      variable.value.map { $0.isEqual(to: value) } ?? (value == "nothing")
    }
    #expect(matches == values.map { _ in true })
  }

  @Test("variables are found in a list that has Secrets as well, and in ConfigMaps")
  func objects() {
    let text = """
      apiVersion: v1
      kind: List
      items:
      - {apiVersion: v1, kind: Secret, metadata: {name: a}, stringData: {b: c}}
      - apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings}
        data: {FLYTE_PLATFORM_URL: '1', FLYTE_PLATFORM_INSECURE: true, PORT: 8080, X: [], Y: }
      - apiVersion: v1
        kind: Pod
        spec:
          containers: [{name: b, env: [{name: FLYTE_PLATFORM_URL, value: 2}]}]
      """
    let file = Self.bind(text)
    #expect(file.configurations.map(\.kind) == [.kubernetes, .environment])
    let found = Self.environments(text)
    #expect(found.map(\.kind) == [.configMap, .container])
    #expect(found.map { $0.owner?.value } == ["settings", "b"])
    let problems = file.configurations.flatMap(\.problems)
    #expect(problems.map { file.source.text(in: $0.value) } == ["true", "8080", "[]", "2"])
    #expect(
      problems.map(\.kind) == [
        .unquotedText(found: .boolean), .unquotedText(found: .number), .wrongType(found: .sequence),
        .unquotedText(found: .number),
      ]
    )
  }

  @Test("each range spells its part")
  func ranges() throws {
    let text = "services: {a: {environment: ['FLYTE_PLATFORM_URL=x y', A, \"B=\\x43\"]}}\n"
    let file = Self.bind(text).source
    let variables = try #require(Self.environments(text).first).variables
    #expect(variables.map(\.name.value) == ["FLYTE_PLATFORM_URL", "A", "B"])
    #expect(file.text(in: variables[0].name.range) == "FLYTE_PLATFORM_URL")
    let value = try #require(variables[0].value)
    #expect(value.textRange.map(file.text) == "x y")
    #expect(file.text(in: variables[0].range) == "'FLYTE_PLATFORM_URL=x y'")
    #expect(variables[1].value == nil)
    // Behind an escape nobody knows which byte is which.
    #expect(variables[2].editableName == nil)
    #expect(variables[2].value?.textRange == nil)
    #expect(variables[2].value?.isEqual(to: "C") == true)
  }

  @Test(
    "without a variable that is known there is nothing to look at",
    arguments: [
      ("services: {a: {environment: {OTHER: x}}}", "compose.yaml"),
      ("FLYTE_PLATFORM_URL: x", "values.yaml"), ("env: {FLYTE_PLATFORM_URL: x}", "values.yaml"),
      ("OTHER=x\nPASSWORD=y\n", ".env"), ("", ".env"),
    ]
  )
  func others(_ text: String, _ path: String) {
    #expect(!Self.bind(text, path).isRecognized)
  }

  @Test("of a file of variables only those are shown that are known to be harmless")
  func redaction() throws {
    let text = """
      FLYTE_PLATFORM_URL=dns:///x
      FLYTE_CREDENTIALS_CLIENT_SECRET=hunter2
      OTHER=hunter3 # FLYTE_PLATFORM_URL
      hunter4
      LAST="x" hunter5
      # comment
      """
    let file = Self.bind(text, ".env")
    let lines = LineTable(file.source)
    let shown = (1...lines.count).map { line in
      file.redaction().pieces(of: lines.range(ofLine: line), in: file.source).map { piece in
        if case .shown(let range) = piece { file.source.text(in: range) } else { "***" }
      }.joined()
    }
    #expect(
      shown == [
        "FLYTE_PLATFORM_URL=dns:///x", "FLYTE_CREDENTIALS_CLIENT_SECRET=***", "OTHER=***", "***",
        "LAST=*** ***", "# comment",
      ]
    )
  }
}
