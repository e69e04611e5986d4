import Diagnostics

/// Policies of AWS IAM that are measured.
enum PolicySample {
  /// A trust policy of `count` statements, each of some 210 bytes, none with a mistake.
  static func policy(count: Int) -> SourceFile {
    let statements = (0..<count).map { statement($0) }.joined(separator: ",\n")
    let text = "{\"Version\": \"2012-10-17\", \"Statement\": [\n\(statements)\n]}\n"
    return SourceFile(path: "policy.json", bytes: Array(text.utf8))
  }

  private static func statement(_ index: Int) -> String {
    """
    {"Sid": "S\(index)", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/r"}, \
    "Action": "sts:AssumeRole", "Condition": {"StringEquals": {"aws:PrincipalTag/team": "team-\(index)"}}}
    """
  }
}
