/// The subjects of a project, each kind of them found once for all rules that look at it.
struct SubjectCache {
  private let project: Project
  private var lists: [ObjectIdentifier: any Sendable] = [:]

  init(_ project: Project) {
    self.project = project
  }

  /// All subjects of the kind `Subject`.
  mutating func all<Subject: LintSubject>(_ kind: Subject.Type) -> [Subject] {
    if let list = lists[ObjectIdentifier(kind)] as? [Subject] { return list }
    let list = Subject.all(in: project)
    lists[ObjectIdentifier(kind)] = list
    return list
  }
}
