import AuthModel
import Diagnostics
import Testing
import YAML

/// What the files of a run set for a process together.
@Suite struct EffectiveEnvironmentTests {
  private static func all(_ files: KeyValuePairs<String, String>) -> [EffectiveEnvironment] {
    let bound = files.enumerated().map { index, file in
      let source = SourceFile(
        id: SourceFile.ID(index),
        path: file.key,
        bytes: Array(file.value.utf8)
      )
      return bind(AuthModel.read(byName: source))
    }
    return EffectiveEnvironment.all(in: bound)
  }

  /// The process called `name`.
  private static func process(
    _ name: String,
    in files: KeyValuePairs<String, String>
  ) throws -> EffectiveEnvironment {
    try #require(all(files).first { $0.process.owner?.value == name })
  }

  /// The names of `environment` whose winner has one of the values `expected` beside them.
  private static func check(
    _ environment: EffectiveEnvironment,
    _ expected: KeyValuePairs<String, String>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let names = environment.variables.map(\.name).sorted()
    #expect(names == expected.map(\.key).sorted(), sourceLocation: sourceLocation)
    for (name, value) in expected {
      let winner = environment[name]?.winner.variable.value
      #expect(winner?.isEqual(to: value) == true, "\(name)", sourceLocation: sourceLocation)
    }
  }

  // MARK: Compose

  @Test("'environment' wins over 'env_file', and a later file over an earlier one")
  func composePrecedence() throws {
    let web = try Self.process(
      "web",
      in: [
        "deploy/compose.yaml": """
        services:
          web:
            image: x
            env_file:
            - ../base.env
            - path: ./prod.env
              required: false
            environment: {A: own, B: own}
        """,
        "base.env": "A=1\nC=1\nD=1\nD=2\n",
        "deploy/prod.env": "A=2\nC=2\nE='3'\n",
      ]
    )
    Self.check(web, ["A": "own", "B": "own", "C": "2", "D": "2", "E": "3"])
    #expect(web.isComplete)
    let first = try #require(web["A"])
    #expect(first.winner.source == .own)
    #expect(first.overridden.map(\.source) == [.reference, .reference])
    #expect(first.overridden.map(\.variable.range.file.index) == [2, 1])
    let kind = web.process.kind
    #expect(
      first.reason(against: first.overridden[0], in: kind) == "'environment' wins over 'env_file'"
    )
    let third = try #require(web["C"])
    #expect(
      third.reason(against: third.overridden[0], in: kind) == "a later item of 'env_file' wins"
    )
    let fourth = try #require(web["D"])
    #expect(fourth.reason(against: fourth.overridden[0], in: kind) == "the last one wins")
    #expect(web["X"] == nil)
  }

  @Test(
    "a file that is not given may set anything",
    arguments: ["missing.env", "${NAME}.env", "/a.env"]
  )
  func unknownFile(_ path: String) throws {
    let web = try Self.process(
      "web",
      in: ["compose.yaml": "services: {web: {env_file: '\(path)'}}", "a.env": "A=b"]
    )
    #expect(!web.isComplete)
    #expect(web.unknownSources.map(\.value) == [path])
    #expect(web.settings.isEmpty)
  }

  private static let dockerfile = """
    FROM python AS base
    ENV A=base B=base
    FROM base AS oidc
    ENV A=oidc C=oidc
    FROM base AS release
    """

  @Test(
    "an image that is built brings the variables of its stage",
    arguments: [
      ("build: src", ["A": "own", "B": "base"]),
      ("build: {context: src, target: oidc}", ["A": "own", "B": "base", "C": "oidc"]),
      (
        "build: {context: ., dockerfile: src/Dockerfile, target: OIDC}",
        ["A": "own", "B": "base", "C": "oidc"]
      ),
    ] as [(String, KeyValuePairs<String, String>)]
  )
  func build(_ build: String, _ expected: KeyValuePairs<String, String>) throws {
    let web = try Self.process(
      "web",
      in: [
        "compose.yaml": "services:\n  web:\n    \(build)\n    environment: [A=own]\n",
        "src/Dockerfile": Self.dockerfile,
      ]
    )
    Self.check(web, expected)
    let overridden = try #require(web["A"]?.overridden.first)
    #expect(overridden.source == .image)
    #expect(
      web["A"]?.reason(against: overridden, in: .composeService)
        == "'environment' wins over the image"
    )
  }

  @Test(
    "an image whose stage is not known may set anything",
    arguments: [
      "build: other", "build: {context: src, target: nothing}",
      "build: {context: src, dockerfile_inline: FROM x}",
    ]
  )
  func unknownStage(_ build: String) throws {
    let web = try Self.process(
      "web",
      in: ["compose.yaml": "services: {web: {\(build)}}", "src/Dockerfile": Self.dockerfile]
    )
    #expect(!web.isComplete)
  }

  @Test("a file that is read raw keeps its quotes")
  func rawFile() throws {
    let web = try Self.process(
      "web",
      in: [
        "compose.yaml": "services: {web: {env_file: [{path: web.env, format: raw}]}}",
        "web.env": "A=\"b\" # c\nB=d\n",
      ]
    )
    Self.check(web, ["A": "\"b\" # c", "B": "d"])
  }

  // MARK: Kubernetes

  private static let objects = """
    apiVersion: v1
    kind: List
    items:
    - apiVersion: v1
      kind: ConfigMap
      metadata: {name: settings, namespace: web}
      data: {A: map, B: map, C: map, "G": map}
    - apiVersion: v1
      kind: ConfigMap
      metadata: {name: settings, namespace: other}
      data: {A: other}
    - apiVersion: v1
      kind: Secret
      metadata: {name: secrets}
      data: {B: c2VjcmV0, C: IWJhc2U2NA, D: c2VjcmV0}
      stringData: {D: clear}
    """

  @Test("'env' wins over 'envFrom', a later item over an earlier one, and references are followed")
  func container() throws {
    let deployment = """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {namespace: web}
      spec:
        template:
          spec:
            containers:
            - name: web
              envFrom:
              - configMapRef: {name: settings}
              - prefix: P_
                secretRef: {name: secrets, optional: true}
              - secretRef: {name: secrets}
              env:
              - {name: A, value: own}
              - {name: E, value: one}
              - {name: E, value: two}
              - name: F
                valueFrom: {secretKeyRef: {name: secrets, key: B}}
              - name: H
                valueFrom: {configMapKeyRef: {name: settings, key: G, optional: true}}
              - name: I
                valueFrom: {fieldRef: {fieldPath: status.podIP}}
              - name: J
                valueFrom: {secretKeyRef: {name: missing, key: x}}
      """
    let web = try Self.process("web", in: ["a.yaml": deployment, "b.yaml": Self.objects])
    let known = [
      "A": "own", "B": "secret", "D": "clear", "E": "two", "F": "secret", "G": "map", "H": "map",
      "P_B": "secret", "P_D": "clear",
    ]
    for (name, value) in known {
      #expect(web[name]?.winner.variable.value?.isEqual(to: value) == true, "\(name)")
    }
    let unknown = web.variables.filter { $0.winner.variable.value == nil }.map(\.name)
    #expect(unknown.sorted() == ["C", "I", "J", "P_C"])
    #expect(Set(web.variables.map(\.name)) == Set(known.keys).union(unknown))
    #expect(web.isComplete)
    #expect(web.process.namespace?.value == "web")
    #expect(web.process.references.map(\.isRequired) == [true, false, true])
    let first = try #require(web["A"])
    #expect(first.overridden.count == 1)
    #expect(
      first.reason(against: first.overridden[0], in: .container) == "'env' wins over 'envFrom'"
    )
    let second = try #require(web["B"])
    #expect(
      second.reason(against: second.overridden[0], in: .container)
        == "a later item of 'envFrom' wins"
    )
    let optional = try #require(web["H"]?.winner.variable.reference)
    #expect(optional.isOptional)
    #expect(optional.target == .configMap)
    #expect(web["I"]?.winner.variable.reference?.target == .field)
    #expect(web["I"]?.winner.variable.reference?.key?.value == "status.podIP")
  }

  @Test("an object that is not given, or is one of several, may set anything")
  func unknownObjects() throws {
    let pod = """
      apiVersion: v1
      kind: Pod
      spec:
        initContainers:
        - name: web
          envFrom: [{configMapRef: {name: settings}}, {secretRef: {name: nothing}}]
      """
    let web = try Self.process("web", in: ["a.yaml": pod, "b.yaml": Self.objects])
    #expect(web.unknownSources.map(\.value) == ["settings", "nothing"])
    #expect(web.variables.isEmpty)
  }

  @Test("pods are found beside Secrets, and ConfigMaps that nobody takes stand for themselves")
  func lists() {
    let cron = """
      - apiVersion: batch/v1
        kind: CronJob
        spec:
          jobTemplate:
            spec:
              template:
                spec:
                  containers:
                  - name: job
                    envFrom: [{configMapRef: {name: taken}}]
                    env: [{name: A, value: b}]
      - apiVersion: v1
        kind: ConfigMap
        metadata: {name: taken}
        data: {X: y}
      """
    let all = Self.all(["all.yaml": "\(Self.objects)\n\(cron)"])
    #expect(all.map { $0.process.owner?.value } == ["settings", "settings", "job"])
    #expect(all.map { $0.process.kind } == [.configMap, .configMap, .container])
    #expect(all[2]["X"]?.winner.variable.value?.isEqual(to: "y") == true)
  }

  // MARK: Interpolation

  @Test(
    "a value in which somebody replaces something is not known yet",
    arguments: [
      ("a.env", "A=$B\nC='$B'\nD=\"${B:-x}\"\nE=\"\\$B\"\nF=5$\nG=x # $B", ["A", "D"]),
      (
        "Dockerfile", "FROM x\nENV A=$B C='$B' D=\"'$B'\" E=\\$B F=$5\nENV G ${B}", ["A", "D", "G"]
      ),
      (
        "compose.yaml", "services: {a: {environment: [A=$B, 'C=$$B', 'D=$$${B}', E=5$, F=$5]}}",
        ["A", "D"]
      ),
      (
        "pod.yaml",
        "{apiVersion: v1, spec: {containers: [{env: [{name: A, value: $(B)}, {name: C, value: $$(B)}, "
          + "{name: D, value: $B}]}]}}", ["A"]
      ),
      ("map.yaml", "{apiVersion: v1, kind: ConfigMap, data: {A: $(B), C: '${B}'}}", []),
      ("ci.yaml", "on: push\njobs: {a: {runs-on: x, env: {A: '${{ b }}', C: $B}}}", ["A"]),
      ("gitlab.yaml", "a: {script: x, variables: {A: $B, C: $$B}}", ["A"]),
    ]
  )
  func interpolation(_ path: String, _ text: String, _ expected: [String]) {
    let variables = Self.all([path: text]).flatMap(\.process.variables)
    #expect(variables.count > 1)
    #expect(variables.filter(\.isInterpolated).map(\.name.value) == expected)
  }

  // MARK: By themselves

  @Test(
    "a stage starts with what the one before it sets, and of a file of variables the last counts"
  )
  func alone() throws {
    let all = Self.all(["Dockerfile": Self.dockerfile, "a.env": "A=1\nB=2\nA=3\n"])
    #expect(all.map(\.process.kind) == [.dockerfile, .dockerfile, .dockerfile, .file])
    Self.check(all[1], ["A": "oidc", "B": "base", "C": "oidc"])
    Self.check(all[2], ["A": "base", "B": "base"])
    Self.check(all[3], ["A": "3", "B": "2"])
    let overridden = try #require(all[1]["A"]?.overridden.first)
    #expect(overridden.source == .image)
    #expect(all.map(\.isComplete) == [true, true, true, true])
  }
}
