import Foundation
import TestSupport
import Testing

/// Whether the work on a policy grows as its statements do, counted and not timed.
@Suite struct PolicyWorkTests {
  /// Counts how often the program takes hold of an object on the heap, as it does for every look at a
  /// statement, a condition or a node.
  private static let counter = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <stdatomic.h>
    #include <stdio.h>
    static atomic_long count;
    static void *(*next)(void *);
    void *swift_retain(void *object) {
      if (!next) next = (void *(*)(void *))dlsym(RTLD_NEXT, "swift_retain");
      atomic_fetch_add_explicit(&count, 1, memory_order_relaxed);
      return next(object);
    }
    __attribute__((destructor)) static void tell(void) {
      fprintf(stderr, "retained %ld\\n", atomic_load(&count));
    }
    """

  private static let issuer = "oidc.eks.us-east-1.amazonaws.com/id/1A2B3C"

  private static let statements: [(String, @Sendable (Int) -> String)] = [
    (
      "of roles",
      {
        """
        {"Sid": "S\($0)", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/r\($0)"},
        "Action": "sts:AssumeRole", "Condition": {"StringEquals": {"aws:PrincipalTag/team": "t\($0)"}}}
        """
      }
    ),
    (
      "of tokens",
      {
        """
        {"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::123456789012:oidc-provider/\(issuer)"},
        "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringLike": {"\(issuer):aud":
        "sts.amazonaws.com", "\(issuer):sub": "system:serviceaccount:n\($0):n\($0)-kpo"}}}
        """
      }
    ),
    (
      "with a mistake each",
      {
        """
        {"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::12:oidc-provider/\(issuer)"},
        "Action": "sts:AssumeRole", "Condition": {"StringEquals": {"https://\(issuer):sub":
        "system:serviceaccount:n\($0):*", "https://\(issuer):sub": "system:serviceaccount:*:*"}}}
        """
      }
    ),
  ]

  #if os(Linux)
    @Test("twice the statements are twice the work", arguments: statements.indices)
    func growth(_ index: Int) throws {
      let folder = try TemporaryFolder()
      try folder.write(Self.counter, to: "counter.c")
      let compiler = Process()
      compiler.executableURL = URL(filePath: "/usr/bin/env")
      compiler.currentDirectoryURL = URL(filePath: folder.path)
      compiler.arguments = ["cc", "-shared", "-fPIC", "-o", "counter.so", "counter.c", "-ldl"]
      try compiler.run()
      compiler.waitUntilExit()
      try #require(compiler.terminationStatus == 0)
      let counts = try [100, 200, 400].map { count in
        let text = (0..<count).map(Self.statements[index].1).joined(separator: ",\n")
        try folder.write(
          "{\"Version\": \"2012-10-17\", \"Statement\": [\n\(text)\n]}\n",
          to: "\(count).json"
        )
        let run = try BuiltProgram.run(
          ["lint", "--format", "json", "\(count).json"],
          in: folder.path,
          wrapper: ["LD_PRELOAD=\(folder.path)/counter.so"]
        )
        let line = try #require(
          run.errorText.split(separator: "\n").last { $0.hasPrefix("retained") }
        )
        return try #require(Int(line.dropFirst("retained ".count)))
      }
      let first = counts[1] - counts[0]
      let second = counts[2] - counts[1]
      #expect(first > 100 * 50, "\(counts)")
      #expect(Double(second) < 2.2 * Double(first), "\(counts)")
    }
  #endif
}
