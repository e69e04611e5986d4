import Commands
import Foundation
import TestSupport
import Testing

/// What real kubectl shows with authcfg as its external diff, of a cluster that a small server plays.
@Suite struct KubectlDiffTests {
  private struct Question: Encodable {
    let live: [Object]
    let text: String
    let command: String
  }

  private struct Object: Encodable {
    var apiVersion = "v1"
    let kind: String
    let metadata: [String: String]
    var data: [String: String]
  }

  private struct Answer: Decodable {
    let status: Int
    let output: String
    let error: String
  }

  private static func object(_ kind: String, _ name: String, _ data: [String: String]) -> Object {
    let metadata = ["name": name, "namespace": "platform", "uid": "1", "resourceVersion": "7"]
    return Object(kind: kind, metadata: metadata, data: data)
  }

  private func diff(
    _ live: [Object],
    _ text: String,
    _ options: String = ""
  ) throws -> Answer {
    let command = "\(BuiltProgram.path) diff\(options)"
    let question = Question(live: live, text: text, command: command)
    let answers = try PythonOracle.ask("kubectl_diff.py", [question], for: Answer.self)
    return try #require(answers.first)
  }

  private static let map = """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: flyte-client, namespace: platform}
    data:
      config.yaml: |
        admin: {endpoint: "dns:///flyte.acme.com", insecure: true, useAudienceFromAdmin: true}
    """

  @Test("objects are compared with what is in the cluster")
  func changed() throws {
    let file = "admin:\n  useAudienceFromAdmin: true\n  endpoint: dns:///flyte.acme.com\n"
    let answer = try diff(
      [Self.object("ConfigMap", "flyte-client", ["config.yaml": file])],
      Self.map + "\n---\n"
        + "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: new, namespace: platform}\ndata: {a: b}\n"
    )
    #expect(answer.status == 1, "\(answer.error)")
    #expect(
      answer.output.contains("ConfigMap platform/flyte-client: data.config.yaml.admin.insecure")
    )
    #expect(answer.output.contains("v1.ConfigMap.platform.flyte-client:"))
    #expect(answer.output.contains("ConfigMap platform/new added"))
    #expect(!answer.output.contains("resourceVersion"))
  }

  @Test("a Secret that is another one is seen, though kubectl hides what is in it")
  func secret() throws {
    let text = { (name: String) in
      "apiVersion: v1\nkind: Secret\nmetadata: {name: \(name), namespace: platform}\n"
        + "stringData: {client_secret: second-secret}\n"
    }
    let first = ["client_secret": Data("first-secret".utf8).base64EncodedString()]
    let second = ["client_secret": Data("second-secret".utf8).base64EncodedString()]
    let answer = try diff(
      [Self.object("Secret", "okta", first), Self.object("Secret", "same", second)],
      text("okta") + "---\n" + text("same")
    )
    #expect(answer.status == 1, "\(answer.error)")
    #expect(answer.output.contains("Secret platform/okta: data.client_secret\n  - ***A  "))
    #expect(!answer.output.contains("same"))
    #expect(!answer.output.contains("second-secret"))
  }

  @Test("options stand behind the command, as kubectl passes them on")
  func options() throws {
    let live = Self.object("ConfigMap", "flyte-client", ["other": "1"])
    let answer = try diff([live], Self.map, " --format=json --fail-on=none")
    #expect(answer.output.hasPrefix("{"))
    #expect(answer.status == 0, "\(answer.error)")
  }

  @Test("where nothing is different, kubectl says so")
  func same() throws {
    let file =
      "admin:\n  insecure: true\n  useAudienceFromAdmin: true\n  endpoint: dns:///flyte.acme.com\n"
    let answer = try diff(
      [Self.object("ConfigMap", "flyte-client", ["config.yaml": file])],
      Self.map
    )
    #expect(answer.output == "")
    #expect(answer.status == 0, "\(answer.error)")
  }
}
