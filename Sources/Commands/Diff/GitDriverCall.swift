import ArgumentParser
import Reporting

/// How git calls an external diff driver (git(1), GIT_EXTERNAL_DIFF): the path, then file, hash and mode of
/// each side, and of a file that was renamed its new path and what git says of that.
struct GitDriverCall {
  /// The path that the repository has, or had, for the file.
  let path: String
  private let newPath: String
  private let oldFile: String
  private let newFile: String

  /// Takes the arguments apart; `nil` if they are of another form.
  init?(_ arguments: [String]) {
    guard arguments.count == 7 || arguments.count == 9,
      Self.isHash(arguments[2]), Self.isMode(arguments[3]), Self.isHash(arguments[5]),
      Self.isMode(arguments[6])
    else { return nil }
    path = arguments[0]
    newPath = arguments.count == 9 ? arguments[7] : path
    oldFile = arguments[1]
    newFile = arguments[4]
  }

  /// Both sides under the names that the repository has for them.
  var sides: (DiffSide, DiffSide) { (side(oldFile, "a/\(path)"), side(newFile, "b/\(newPath)")) }

  /// Answers git, which takes every other status than 0 for the end of all.
  func answer(
    _ format: DiffFormat = .usual,
    _ color: ColorOption = .auto,
    _ run: DiffRun = DiffRun()
  ) async {
    let context = ProcessContext.current
    do {
      let (old, new) = sides
      let report = try await run.compare([DiffRun.Part(old: old, new: new)])
      let text = try format.text(of: report, color.isColored(in: context))
      context.write("\(path): \(report.summary.line)\n\(text)\n")
    } catch {
      context.write("\(path): not compared; 'git diff --no-ext-diff' shows its lines\n")
      if !(error is ExitCode) { context.say("\(error)") }
    }
  }

  private func side(_ file: String, _ path: String) -> DiffSide {
    guard file != "/dev/null" else { return .nothing }
    let location = ProcessContext.current.resolve(file)
    let input = InputFile(path: path, origin: .file(location), role: .named)
    return DiffSide(members: [DiffSide.Member(input: input, name: "")])
  }

  /// A hash of either kind, or `.` for a file on the disk or none.
  private static func isHash(_ text: String) -> Bool {
    text == "." || text.utf8.count >= 4 && text.utf8.allSatisfy { $0.isHexDigit }
  }

  private static func isMode(_ text: String) -> Bool {
    text == "." || text.utf8.count == 6 && text.utf8.allSatisfy { (0x30...0x37).contains($0) }
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    (0x30...0x39).contains(self) || (0x61...0x66).contains(self | 0x20)
  }
}
