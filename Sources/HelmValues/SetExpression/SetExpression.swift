public import Diagnostics
public import YAML

/// What an argument of `--set` says: `global.baseDomain=example.com,astronomer.houston.env[0].value=x`.
///
/// It is read as Helm does (Helm 3 and 4, `strvals/parser.go`).
public struct SetExpression: Sendable {
  /// One value and where it goes.
  struct Assignment: Sendable {
    /// The way from the root.
    let steps: [Step]
    /// A tree of one branch that spells the steps, down to the value.
    let root: Node
  }

  /// One step on the way to a value.
  enum Step: Hashable, Sendable {
    /// To the value of a key.
    case key(String)
    /// To an item of a list, from 0.
    case index(Int)

    var isKey: Bool {
      if case .key = self { true } else { false }
    }
  }

  /// The argument as a stream of one document for each value.
  public let stream: Stream
  /// The values in the order they are set.
  let assignments: [Assignment]

  /// Reads `argument`.
  public init(_ argument: SourceFile) throws(SetFailure) {
    var scanner = SetScanner(argument)
    var builder = DocumentBuilder(argument)
    var paths: [[Step]] = []
    while let assignment = try scanner.next() {
      builder.add(assignment)
      paths.append(assignment.steps.map(\.value))
    }
    stream = builder.stream()
    assignments = zip(paths, stream.documents).compactMap { steps, document in
      document.root.map { Assignment(steps: steps, root: $0) }
    }
  }
}

extension DocumentBuilder {
  /// Adds the branch from the root down to the value of `assignment`.
  fileprivate mutating func add(_ assignment: ScannedAssignment) {
    for step in assignment.steps {
      let rest = SourceRange(
        file: step.range.file,
        start: step.range.start,
        end: assignment.range.end
      )
      switch step.value {
      case .key(let name):
        beginMapping(at: rest)
        addScalar(name, isPlain: false, at: step.range)
      case .index:
        beginSequence(at: rest)
        // What fills a list that is too short.
        addScalar("null", isPlain: true, at: step.range)
      }
    }
    switch assignment.value {
    case .scalar(let text):
      add(text)
    case .list(let items):
      beginSequence(at: assignment.valueRange)
      for item in items { add(item) }
      endCollection()
    }
    for _ in assignment.steps { endCollection() }
  }

  private mutating func add(_ text: Located<String>) {
    let typed = SetExpression.typed(text.value)
    addScalar(typed ?? text.value, isPlain: typed != nil, at: text.range)
  }
}

extension SetExpression {
  /// What Helm takes for a boolean, null or an integer, as YAML spells it; `nil` for text.
  fileprivate static func typed(_ text: String) -> String? {
    let lowercase = text.lowercased()
    if ["true", "false", "null"].contains(lowercase) { return lowercase }
    if text == "0" { return text }
    return text.hasPrefix("0") ? nil : Int64(text).map(String.init)
  }
}
