import Commands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs the command line and ends the process.
///
/// The work begins on this thread and stays there if nothing has to be waited for: a second thread would
/// cost more than linting a file.
nonisolated func runAndExit() -> Never {
  if #available(macOS 26, *) {
    Task.immediate { exit(await run()) }
  } else {
    Task { exit(await run()) }
  }
  while true { pause() }
}

runAndExit()
