import HelmValues
import TestSupport
import Testing

/// What real Helm makes of YAML texts.
enum HelmOracle {
  struct Question: Encodable {
    let yaml: String
  }

  struct Answer: Decodable {
    struct Entry: Decodable {
      let key: String
      let kind: String
      let text: String
    }

    let entries: [Entry]?
    let error: String?
  }

  struct Print: Decodable {
    let plain: String
    let quoted: String
  }

  static func read(_ texts: [String]) throws -> [Answer] {
    try PythonOracle.ask("read_yaml.py", texts.map(Question.init))
  }

  static func print(_ texts: [String]) throws -> [Print] {
    try PythonOracle.ask("print_values.py", texts.map(Question.init))
  }
}

/// Compares our reading of each spelling, as a value and as a key, with Helm's.
func expectAgreement(
  _ spellings: [Spelling],
  _ comment: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let values = try HelmOracle.read(spellings.map { "x: \($0.yaml)" })
  let keys = try HelmOracle.read(spellings.map { $0.key + ": v" })
  var differences: [String] = []
  for (spelling, (value, key)) in zip(spellings, zip(values, keys)) {
    let reading = ScalarReading(text: spelling.text, isPlain: spelling.isPlain, tag: spelling.tag)
    let ours = HelmScalar(text: spelling.text, isPlain: spelling.isPlain, tag: spelling.tag)
    if let difference = ours.difference(from: value, text: spelling.text) {
      differences.append("x: \(spelling.yaml)\n    \(difference)")
    }
    let isMergeKey = ScalarReading.isMergeKey(
      text: spelling.text,
      isPlain: spelling.isPlain,
      tag: spelling.tag
    )
    if let difference = reading.keyDifference(from: key, spelling.text, isMergeKey: isMergeKey) {
      differences.append("\(spelling.key): v\n    \(difference)")
    }
  }
  record(differences, comment, sourceLocation: sourceLocation)
}

/// Fails the test with all `differences` as one issue, of which the first thirty are shown.
func record(
  _ differences: [String],
  _ comment: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard !differences.isEmpty else { return }
  Issue.record(
    """
    \(comment) \(differences.count) differences, the first being
      \(differences.prefix(30).joined(separator: "\n  "))
    """,
    sourceLocation: sourceLocation
  )
}

extension HelmScalar {
  fileprivate func difference(from answer: HelmOracle.Answer, text: String) -> String? {
    let ours =
      switch self {
      case .null: "null "
      case .boolean(let value): "boolean \(value)"
      case .number(let value): "number \(value.bitPatternText)"
      case .string(let text): "string \(text)"
      case .refused(let refusal): "error \(refusal.helmMessage(text))"
      }
    return ours.difference(from: answer, answer.entries?.first.map { "\($0.kind) \($0.text)" })
  }
}

extension ScalarReading {
  fileprivate func keyDifference(
    from answer: HelmOracle.Answer,
    _ text: String,
    isMergeKey: Bool
  ) -> String? {
    if isMergeKey {
      let message = "error map merge requires map or sequence of maps as the value"
      return message.difference(from: answer, answer.entries?.first?.key)
    }
    switch key {
    case .success(let key): return key.difference(from: answer, answer.entries?.first?.key)
    case .failure(let refusal):
      return "error \(refusal.helmMessage(text))".difference(from: answer, nil)
    }
  }
}

extension String {
  /// What differs, byte by byte; of an error a part has to agree.
  fileprivate func difference(from answer: HelmOracle.Answer, _ theirs: String?) -> String? {
    if let error = answer.error {
      let agrees = hasPrefix("error ") && error.contains(dropFirst(6))
      return agrees ? nil : "we read \(self), Helm says \(error)"
    }
    let agrees = theirs.map { Array($0.utf8) == Array(utf8) } ?? false
    return agrees ? nil : "we read \(self), Helm reads \(theirs ?? "nothing")"
  }
}

extension ScalarRefusal {
  /// A part of Helm's message that no other refusal has.
  fileprivate func helmMessage(_ text: String) -> String {
    switch self {
    case .notFinite: "json: unsupported value: "
    case .wrongKind(let found, let expected): "cannot decode \(found) `\(text)` as a \(expected)"
    case .invalidBase64: description
    case .nullKey: "unsupported map key of type: %!s(<nil>)"
    case .largeIntegerKey: "unsupported map key of type: uint64"
    }
  }
}

extension Double {
  fileprivate var bitPatternText: String {
    let digits = String(bitPattern, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
