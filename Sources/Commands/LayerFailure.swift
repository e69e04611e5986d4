import Diagnostics
import HelmValues
import YAML

/// Why values cannot be merged as Helm would merge them.
struct LayerFailure: Error, CustomStringConvertible {
  let description: String

  /// A `--set` that is refused, by Helm or because a part of it would be lost.
  init(_ failure: SetFailure, in files: [SourceFile]) {
    let file = files.first { $0.id == failure.range.file }
    let isShown = file.map { !Self.mayBeOfValue(failure, in: $0) } ?? false
    let text = isShown ? file.map { KeyText.shown($0.text(in: failure.range)) } : nil
    description = "--set: \(failure.kind.words(about: text ?? KeyText.mark))"
  }

  /// Whether what looks like a key may be the rest of a value, a secret perhaps, with a comma in it.
  private static func mayBeOfValue(_ failure: SetFailure, in file: SourceFile) -> Bool {
    failure.kind == .keyWithoutValue
      && file.bytes[..<failure.range.start].contains(UInt8(ascii: "="))
  }

  /// A file whose content is a list or text.
  init(notMapping stream: Stream) {
    description = "cannot merge '\(stream.file.path)': values are a mapping, and this is none"
  }

  /// A secret at `path` that a `--set` holds.
  init(secret path: String) {
    description = """
      --set: '\(KeyText.shown(path: path))' is a secret, and every user of the machine sees the \
      arguments of a command; put it into a Secret that the values name
      """
  }
}

extension SetFailure.Kind {
  /// What is wrong with `text`, the key or index that is meant.
  fileprivate func words(about text: String) -> String {
    switch self {
    case .keyWithoutValue: "no value follows '\(text)'; expected KEY.PATH=VALUE"
    case .emptyKey: "a key is empty, and Helm drops what is set below it"
    case .droppedValue:
      "Helm drops the empty value of '\(text)' at the end, with the list that it is in"
    case .unterminatedList: "no '}' ends a list"
    case .invalidIndex: "expected a number from 0 to 65536 in brackets"
    case .textBehindIndex: "expected '.', '[' or '=' behind ']'"
    case .tooDeep: "'\(text)' is more than 30 levels deep, which Helm refuses"
    case .notMapping:
      "'\(text)' has a value already that is no mapping, so that Helm refuses a key below it"
    case .notList:
      "'\(text)' has a value already that is no list, so that Helm refuses an item of it"
    }
  }
}
