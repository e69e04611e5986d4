import ArgumentParser

/// `authcfg generate`: writes documents for a Deployment's access to a cloud.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write trust policies and connections for workload identities.",
    discussion: """
      What is written holds no secret, is the same for the same arguments, and has no findings under \
      'authcfg lint'.

      Exit status: 0 done, 2 wrong usage.
      """,
    subcommands: [
      GenerateTrustPolicyCommand.self, GenerateConnectionCommand.self,
      GenerateGoogleBackendCommand.self,
    ]
  )
}
