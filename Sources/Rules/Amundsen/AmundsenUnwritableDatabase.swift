import AuthModel
import Diagnostics
import Linting

/// Finds files of SQLite that flaskoidc cannot write.
///
/// flaskoidc makes a file for its tokens when it starts: `sessions.db` in the folder of the program, unless
/// `SQLALCHEMY_DATABASE_URI` names another. With `readOnlyRootFilesystem` that works on a mount only, and a
/// user other than root may not write into `/app` of the project's images: `unable to open database file`.
///
/// Images of one's own may let that user write, and are left alone but for a read-only file system.
struct AmundsenUnwritableDatabase: Rule {
  static let severity = Severity.error

  func check(_ process: AmundsenProcess, report: inout Report) {
    let workload = process.workload
    guard process.usesFlaskOIDC, let reason = (workload.readOnlyRoot ?? workload.otherUser)?.range
    else {
      return
    }
    let isReadOnly = workload.readOnlyRoot != nil
    guard isReadOnly || process.image?.isOfficial == true else { return }
    let database = process["SQLALCHEMY_DATABASE_URI"]
    guard database == nil || database?.text != nil, database?.isUnfinished != true else { return }
    let text = database?.text?.value ?? "sqlite:///sessions.db"
    guard text.hasPrefix("sqlite:///"), !text.containsBytes(of: ":memory:") else { return }
    let path = String(text.dropFirst("sqlite:///".count))
    guard !path.isEmpty, !isWritable(path, process) else { return }
    let isSure = isReadOnly && process.image?.isOfficial == true
    report(
      isReadOnly
        ? "flaskoidc cannot write its database into a read-only file system"
        : "another user than root cannot write the database of flaskoidc",
      at: database?.place ?? reason,
      as: isSure && !(database == nil && process.mayHoldMore) ? nil : .warning,
      notes: [
        Note("the service ends at its start: unable to open database file"),
        database == nil
          ? Note(
            "it is sessions.db in the folder of the program unless SQLALCHEMY_DATABASE_URI is set"
          )
          : Note(isReadOnly ? "nothing can be written here" : "the user", at: reason),
        Note("mount a folder and name it with four slashes, as in sqlite:////data/sessions.db"),
      ]
    )
  }

  /// Whether something is mounted where `path` lies, or may be: nobody says where a program of an image of
  /// one's own is started.
  private func isWritable(_ path: String, _ process: AmundsenProcess) -> Bool {
    let mounts = process.workload.mounts.map(\.value)
    guard path.hasPrefix("/") else {
      return process.image?.isOfficial == true
        ? mounts.contains { $0.hasPrefix("/app") || $0 == "/" } : !mounts.isEmpty
    }
    if path.hasPrefix("/tmp/"), process.workload.readOnlyRoot == nil { return true }
    let folder = path.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    return mounts.contains { mount in
      mount == "/" || mount == folder
        || folder.hasPrefix(mount.hasSuffix("/") ? mount : mount + "/")
    }
  }
}
