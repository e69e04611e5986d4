/// The subjects of a project, each kind of them found once for all rules that look at it.
struct SubjectCache {
  private let project: Project
  private var lists: [ObjectIdentifier: AnyObject] = [:]

  init(_ project: Project) {
    self.project = project
  }

  /// All subjects of the kind `Subject`.
  mutating func all<Subject: LintSubject>(_ kind: Subject.Type) -> [Subject] {
    if let list = lists[ObjectIdentifier(kind)] as? SubjectList<Subject> { return list.subjects }
    let subjects = Subject.all(in: project)
    lists[ObjectIdentifier(kind)] = SubjectList(subjects)
    return subjects
  }
}

/// A list in a class, because casting that is ten times as cheap as casting an array.
private final class SubjectList<Subject: LintSubject> {
  let subjects: [Subject]

  init(_ subjects: [Subject]) {
    self.subjects = subjects
  }
}
