import AuthModel
public import Diagnostics
import YAML

/// A remark that was meant to silence rules and does not.
public struct SuppressionMistake: Sendable {
  /// Why it does not.
  public enum Kind: Hashable, Sendable {
    /// It names no rule.
    case withoutNames
    /// Nothing ends the list of its names.
    case withoutClosingBracket
    /// The words or signs around the names are others.
    case misspelt
    /// It is a line of a block scalar and so part of a value.
    case text
  }

  /// Why it does not.
  public let kind: Kind
  /// The remark, from the `#` on.
  public let range: SourceRange
  /// Whether it was meant for the whole file.
  public let isForFile: Bool
  /// How to spell it as a suppression, where the names are there.
  public let fix: Fix?

  private init(_ kind: Kind, _ remark: SuppressionRemark, fix: Fix? = nil) {
    self.kind = kind
    self.fix = fix
    range = remark.range
    isForFile = remark.isForFile
  }
}

extension SuppressionMistake: LintSubject {
  /// They are looked for together with the suppressions that are right.
  public static var scope: LintScope { .suppressions }

  /// Those in files that authcfg understands.
  public static func all(in project: Project) -> [SuppressionMistake] {
    project.files.flatMap { file -> [SuppressionMistake] in
      guard file.isRecognized else { return [] }
      guard SuppressionRemark.mayStand(in: file.source.bytes[...]) else { return [] }
      return inComments(of: file) + inBlockScalars(of: file)
    }
  }

  private static func inComments(of file: BoundFile) -> [SuppressionMistake] {
    file.streams.flatMap { $0.comments() }.flatMap { comment in
      SuppressionRemark.all(in: comment.range, of: file.source).compactMap { remark in
        guard case .mistake(let kind, let fix) = remark.form else { return nil }
        return SuppressionMistake(kind, remark, fix: fix)
      }
    }
  }

  private static func inBlockScalars(of file: BoundFile) -> [SuppressionMistake] {
    let embedded = file.embeddedStreams.map(\.region)
    return file.streams.flatMap(\.documents).flatMap { document in
      document.scalars { !$0.isPlain && !$0.isKey }.flatMap { node, _ in
        let isFile = embedded.contains { node.range.contains($0) }
        return node.isBlock && !isFile ? inLines(of: node.range, of: file.source) : []
      }
    }
  }

  /// The remarks that make up whole lines of a block scalar.
  private static func inLines(of block: SourceRange, of file: SourceFile) -> [SuppressionMistake] {
    guard SuppressionRemark.mayStand(in: file.bytes[block.start..<block.end]) else { return [] }
    let lines = file.bytes[block.start..<block.end].split(separator: UInt8(ascii: "\n"))
    return lines.dropFirst().compactMap { line in
      guard let first = line.firstIndex(where: { !$0.isBlank }) else { return nil }
      let text = file.range(first, line.endIndex)
      guard let remark = SuppressionRemark.all(in: text, of: file).first else { return nil }
      guard remark.range.start == first else { return nil }
      return SuppressionMistake(.text, remark)
    }
  }
}
