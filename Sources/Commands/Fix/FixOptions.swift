import ArgumentParser

/// What becomes of the fixes that findings carry.
struct FixOptions: ParsableArguments {
  @Flag(help: "Make the fixes that are safe, in the files themselves; report what is left.")
  var fix = false

  @Flag(help: "With --fix or --diff, make the fixes as well that may not be what was meant.")
  var unsafeFixes = false

  @Flag(
    help: ArgumentHelp(
      "Show what --fix would change, and change nothing; exit with 1 if there is anything.",
      discussion: """
        The form is that of 'diff -u', for 'git apply' and 'patch -p1'. What may be \
        a secret is shown as '***', and a difference with such lines is for reading only.
        """
    )
  )
  var diff = false

  @Flag(help: "With --fix, exit with 1 if anything was fixed.")
  var exitNonZeroOnFix = false

  /// What was said.
  var request: FixRequest {
    FixRequest(
      areMade: fix,
      takesUnsafe: unsafeFixes,
      showsDifference: diff,
      failsIfFixed: exitNonZeroOnFix
    )
  }

  func validate() throws {
    if unsafeFixes && !fix && !diff {
      throw ValidationError("--unsafe-fixes goes with --fix or --diff")
    }
    if exitNonZeroOnFix && (!fix || diff) {
      throw ValidationError("--exit-non-zero-on-fix goes with --fix alone")
    }
  }
}
