import AuthModel
import Diagnostics
import Testing
import YAML

/// What is read of Compose files.
@Suite struct ComposeTests {
  private static func services(_ text: String) -> [ProcessEnvironment] {
    let file = SourceFile(path: "compose.yaml", bytes: Array(text.utf8))
    return EffectiveEnvironment.all(in: [bind(AuthModel.read(byName: file))]).map(\.process)
  }

  @Test("lists and mappings, merge keys and extensions")
  func variables() throws {
    let services = Self.services(
      """
      version: "3.8"
      x-common: &common
        image: shared
        environment: &variables
          A: shared
          B: shared
          N:
      services:
        list:
          environment: ["A=b=c", "B=", D, 'E="f"']
        merged:
          <<: *common
          environment:
            A: own
            <<: *variables
        inherited: {<<: *common, build: src}
        bare:
      """
    )
    #expect(services.map { $0.owner?.value } == ["list", "merged", "inherited"])
    #expect(services.allSatisfy { $0.kind == .composeService })
    let list = services[0]
    #expect(list.variables.map(\.name.value) == ["A", "B", "D", "E"])
    #expect(list["A"]?.value?.isEqual(to: "b=c") == true)
    #expect(list["B"]?.value?.isEmpty == true)
    #expect(list["D"]?.value == nil)
    #expect(list["E"]?.value?.isEqual(to: "\"f\"") == true)
    #expect(services[1]["A"]?.value?.isEqual(to: "own") == true)
    #expect(services[1]["B"]?.value?.isEqual(to: "shared") == true)
    #expect(services[1]["N"]?.value == nil)
    #expect(services.map { $0.image?.value } == [nil, "shared", "shared"])
    #expect(services[2].service?.build?.context?.value == "src")
  }

  @Test("files of variables in each form")
  func files() throws {
    let services = Self.services(
      """
      services:
        a: {env_file: a.env}
        b: {env_file: [a.env, b.env]}
        c:
          env_file:
          - path: a.env
            required: false
          - {path: b.env, format: raw}
          - {required: true}
      """
    )
    #expect(
      services.map { $0.references.map(\.name.value) } == [
        ["a.env"], ["a.env", "b.env"], ["a.env", "b.env"],
      ]
    )
    let long = services[2].references
    #expect(long.map(\.isRequired) == [false, true])
    #expect(long.map(\.target) == [.file(isRaw: false), .file(isRaw: true)])
  }

  @Test("ports in each form")
  func ports() throws {
    let ports = try #require(
      Self.services(
        """
        services:
          a:
            ports:
            - 8000
            - 5002:5000
            - "127.0.0.1:8001:8001/tcp"
            - "[::1]:6060:6060"
            - 3000-3005:9000-9005
            - {target: 80, published: "8080", host_ip: 0.0.0.0}
            - {published: 1}
        """
      ).first?.service
    ).ports
    #expect(ports.map(\.containerPort) == ["8000", "5000", "8001", "6060", "9000-9005", "80"])
    #expect(ports.map(\.hostPort) == [nil, "5002", "8001", "6060", "3000-3005", "8080"])
    #expect(ports.map(\.hostAddress) == [nil, nil, "127.0.0.1", "::1", nil, "0.0.0.0"])
    #expect(ports.map(\.isLocal) == [false, false, true, true, false, false])
  }

  @Test(
    "what only looks a little like Compose is something else",
    arguments: [
      "services: {a: {environment: {A: b}}}\nreplicas: 1",
      "services: [a]", "services: {a: x}", "services: a", "services:", "[]", "a", "",
      "jobs: {a: {runs-on: x, services: {s: {env: {A: b}}}}}\nservices: {a: {environment: {A: b}}}",
    ]
  )
  func others(_ text: String) {
    #expect(Self.services(text).allSatisfy { $0.kind != .composeService })
  }
}
