public import Diagnostics

/// How a container or a service of Compose is run, beside its variables.
public struct Workload: Sendable {
  /// How many of it run, where that is said.
  public internal(set) var replicas: Located<Int>?
  /// What says that nothing can be written beside the mounts, if something does.
  public internal(set) var readOnlyRoot: Located<String>?
  /// What says that it runs as somebody else than root, if something does.
  public internal(set) var otherUser: Located<String>?
  /// The paths at which something is mounted.
  public internal(set) var mounts: [Located<String>] = []
  /// The paths that probes ask over HTTP.
  public internal(set) var probedPaths: [Located<String>] = []
  /// Whether it may start with further variables: a command of its own may set some, or it takes over
  /// what another service says.
  public internal(set) var mayHoldMore = false

  /// Whether something is mounted at `path`, above it, or below it.
  public func mounts(at path: String) -> Bool {
    mounts.contains { mount in
      let folder = mount.value.hasSuffix("/") ? mount.value : mount.value + "/"
      return mount.value == path || path.hasPrefix(folder) || folder.hasPrefix(path + "/")
    }
  }

  /// Whether a command of these words may set variables before it starts the program.
  static func maySetVariables(_ words: [String]) -> Bool {
    words.contains { word in
      ["export ", "source ", "env ", ".sh", ". /", "="].contains(where: word.containsBytes)
        || word == "env"
    }
  }
}
