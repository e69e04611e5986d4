/// A titled set of edits that mends a finding.
public struct Fix: Hashable, Sendable {
  /// Whether a fix may be made without asking.
  public enum Safety: String, CaseIterable, Codable, Sendable {
    /// The file means what its author plainly wanted, and nothing else changes.
    case safe
    /// It mends the finding, but the author may have wanted something else.
    case unsafe
  }

  /// What the fix does, as an imperative: `use HTTPS`.
  public let title: String
  /// Whether it may be made without asking.
  public let safety: Safety
  /// The replacements; at least one, none overlapping another.
  public let edits: [Edit]

  /// Makes a fix of one or more edits that do not overlap.
  ///
  /// What one of them puts elsewhere, one of them takes away: a fix moves text and never copies it.
  public init(_ title: String, safety: Safety = .safe, edits: [Edit]) {
    precondition(!edits.isEmpty, "a fix changes something")
    precondition(
      edits.flatMap(\.movedRanges).allSatisfy { moved in
        edits.contains { $0.range.contains(moved) }
      },
      "what is moved is taken away"
    )
    self.title = title
    self.safety = safety
    self.edits = edits.sorted { $0.range < $1.range }
  }

  /// A fix that puts `replacement` in the place of `range`.
  public static func replace(
    _ range: SourceRange,
    with replacement: String,
    _ title: String,
    safety: Safety = .safe
  ) -> Fix {
    Fix(title, safety: safety, edits: [Edit(range, with: replacement)])
  }

  /// A fix that puts quotation marks around `range` and so holds no part of what it quotes.
  public static func quote(_ range: SourceRange, _ title: String, safety: Safety = .safe) -> Fix {
    Fix(
      title,
      safety: safety,
      edits: [Edit(range.startPlace, with: "\""), Edit(range.endPlace, with: "\"")]
    )
  }

  /// A fix that takes `range` out.
  public static func delete(
    _ range: SourceRange,
    _ title: String,
    safety: Safety = .safe
  ) -> Fix {
    replace(range, with: "", title, safety: safety)
  }
}
