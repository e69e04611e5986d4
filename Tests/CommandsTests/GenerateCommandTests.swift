import Commands
import Foundation
import TestSupport
import Testing

@Suite struct GenerateCommandTests {
  private struct Question: Encodable { let policy: String }
  private struct Answer: Decodable {
    let error: String?
    let subjects: [String]
  }

  private static let issuer = "oidc.eks.us-east-1.amazonaws.com/id/1A2B3C"

  private static func policy(_ arguments: String...) async -> CommandRun {
    let fixed = ["--account", "123456789012", "--namespace", "astro-1"]
    let command = ["generate", "aws-trust-policy"] + fixed + arguments
    return await CommandRun(command, in: "/")
  }

  /// What `lint` has to say about `text`.
  private static func findings(_ text: String, _ name: String) async -> String {
    let command = ["lint", "-", "--stdin-filename", name, "--format", "concise"]
    return await CommandRun(command, in: "/", standardInput: Array(text.utf8)).text
  }

  @Test("a policy is taken by IAM, has no findings, and is the same each time")
  func policies() async throws {
    let runs = [
      await Self.policy("--issuer", "https://\(Self.issuer)/", "--all-service-accounts"),
      await Self.policy("--issuer", Self.issuer, "--all-service-accounts"),
      await Self.policy(
        "--issuer",
        Self.issuer,
        "--service-account",
        "a",
        "--service-account",
        "b"
      ),
      await Self.policy("--issuer", Self.issuer, "--wildcard"),
    ]
    for run in runs {
      #expect(run.status == .clean, "\(run.errorText)")
      #expect(await Self.findings(run.text, "policy.json") == "")
    }
    #expect(runs[0].text == runs[1].text)
    let answers: [Answer] = try PythonOracle.ask(
      "create_roles.py",
      runs.map { Question(policy: $0.text) }
    )
    #expect(answers.map(\.error) == [nil, nil, nil, nil])
    let prefix = "system:serviceaccount:astro-1:"
    #expect(answers[1].subjects.count == 6)
    #expect(answers[2].subjects == ["\(prefix)a", "\(prefix)b"])
    #expect(answers[3].subjects == ["\(prefix)*"])
  }

  @Test("connections are what was asked for, and have no findings")
  func connections() async {
    let guid = "1d2c3b4a-0000-4111-8222-333344445555"
    let role = "arn:aws:iam::123456789012:role/a/reader"
    let cases: [([String], String)] = [
      (["aws"], #"{"conn_type": "aws"}"#),
      (["aws", "--as", "uri"], "aws://"),
      (
        ["aws", "--role-arn", role, "--region", "eu-west-1", "--as", "env", "--id", "lake"],
        "AIRFLOW_CONN_LAKE=aws://@/?role_arn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fa%2Freader"
          + "&region_name=eu-west-1"
      ),
      (
        ["gcp", "--impersonate", "a@b.iam.gserviceaccount.com", "--as", "uri"],
        "google-cloud-platform://@/?impersonation_chain=a%40b.iam.gserviceaccount.com"
      ),
      (
        ["azure", "--client-id", guid, "--tenant-id", guid],
        #"{"conn_type": "azure", "extra": {"managed_identity_client_id": "\#(guid)", "#
          + #""workload_identity_tenant_id": "\#(guid)"}}"#
      ),
    ]
    let storage = ["azure", "--client-id", guid, "--tenant-id", guid, "--type", "wasb"]
    let account = ["--account-url", "https://a.blob.core.windows.net"]
    let identity = "managed_identity_client_id=\(guid)&workload_identity_tenant_id=\(guid)"
    let uri = "wasb://https://a.blob.core.windows.net/?\(identity)"
    for (arguments, expected) in cases + [(storage + account + ["--as", "uri"], uri)] {
      let run = await CommandRun(["generate", "airflow-connection"] + arguments, in: "/")
      #expect(run.status == .clean, "\(run.errorText)")
      #expect(run.text == expected + "\n")
      let line = expected.hasPrefix("AIRFLOW") ? expected : "AIRFLOW_CONN_X='\(expected)'"
      #expect(await Self.findings(line + "\n", ".env") == "")
    }
  }

  @Test("a secrets backend is what was asked for, and has no findings")
  func backend() async {
    let account = "a@b.iam.gserviceaccount.com"
    let command = ["generate", "gcp-secrets-backend", "--project-id", "p-1"]
    let json =
      #"{"connections_prefix": "airflow-connections", "variables_prefix": "airflow-variables", "#
      + #""project_id": "p-1", "impersonation_chain": "\#(account)"}"#
    let name = "airflow.providers.google.cloud.secrets.secret_manager.CloudSecretManagerBackend"
    let lines =
      "AIRFLOW__SECRETS__BACKEND=\(name)\nAIRFLOW__SECRETS__BACKEND_KWARGS='\(json)'\n"
    let options = ["--impersonate", account]
    let whole = await CommandRun(command + options, in: "/")
    #expect(whole.text == lines)
    #expect(await Self.findings(whole.text, ".env") == "")
    let bare = await CommandRun(command + options + ["--as", "json"], in: "/")
    #expect(bare.text == json + "\n")
    let shell = await CommandRun(
      command + options + ["--as", "command", "--deployment-id", "clx0"],
      in: "/"
    )
    let assignments = lines.split(separator: "\n").map { " \\\n  \($0)" }.joined()
    #expect(
      shell.text == "astro deployment variable create --deployment-id clx0\(assignments)\n"
    )
  }

  @Test(
    "a secret is refused, and not repeated",
    arguments: [
      ["airflow-connection", "aws", "--password"], ["airflow-connection", "gcp", "--keyfile"],
      ["gcp-secrets-backend", "--project-id", "p", "--token"],
      ["airflow-connection", "aws", "--secret-access-key"],
      [
        "aws-trust-policy", "--issuer", "x.example.com", "--account", "123456789012", "-n", "a",
        "--wildcard", "--secret",
      ],
    ]
  )
  func secrets(_ arguments: [String]) async {
    let run = await CommandRun(["generate"] + arguments + ["not-a-secret-4711"], in: "/")
    #expect(run.status == .trouble)
    #expect(run.text == "")
    #expect(run.errorText.contains("needs no secret"), "\(run.errorText)")
    #expect(!run.errorText.contains("4711"))
  }

  @Test(
    "what cannot be written is refused",
    arguments: [
      [
        "aws-trust-policy", "--issuer", "x.example.com", "--account", "12", "-n", "a", "--wildcard",
      ],
      [
        "aws-trust-policy", "--issuer", "x y", "--account", "123456789012", "-n", "a", "--wildcard",
      ],
      [
        "aws-trust-policy", "--issuer", "x.example.com", "--account", "123456789012", "-n", "A*",
        "--wildcard",
      ],
      ["aws-trust-policy", "--issuer", "x.example.com", "--account", "123456789012", "-n", "a"],
      ["airflow-connection", "aws", "--role-arn", "role"],
      ["airflow-connection", "aws", "--as", "env"],
      ["airflow-connection", "aws", "--as", "env", "--id", "a-b"],
      ["airflow-connection", "gcp", "--impersonate", "a@example.com"],
      ["airflow-connection", "azure", "--client-id", "x", "--tenant-id", "y"],
      ["gcp-secrets-backend", "--project-id", "P"],
      ["gcp-secrets-backend", "--project-id", "p", "--as", "command"],
      ["gcp-secrets-backend", "--project-id", "p", "--connections-prefix", "a'b"],
      ["gcp-secrets-backend", "--project-id", "p", "--impersonate", "a@example.com"],
    ]
  )
  func refused(_ arguments: [String]) async {
    let run = await CommandRun(["generate"] + arguments, in: "/")
    #expect(run.status == .trouble)
    #expect(run.text == "")
  }
}
