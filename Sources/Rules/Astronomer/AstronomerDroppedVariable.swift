import AuthModel
import Diagnostics
import Linting

/// Finds variables of Houston that are lost because a later values file has a list of its own.
///
/// Helm merges mappings but not lists: `houston.env` and `houston.secret` of the last file that has
/// them are all that is left, and a client secret of an earlier file is gone without a word.
///
/// It needs the files of one release, given with `-f` in the order that Helm gets them. Variables that
/// are not known to decide how people sign in are worth a note only.
struct AstronomerDroppedVariable: Rule {
  static let severity = Severity.warning

  func check(_ dropped: DroppedVariables, report: inout Report) {
    let names = dropped.names.map { "'\(KeyText.shown($0.value))'" }.joined(separator: ", ")
    report(
      "this list replaces that of an earlier layer and loses \(names)",
      at: dropped.list,
      as: dropped.concernSigningIn ? nil : .note,
      notes: dropped.names.map { Note("lost", at: $0.range) } + [
        Note("Helm does not merge lists: write all entries into the last one")
      ]
    )
  }
}
