import Diagnostics
import HelmValues
import YAML

/// Connections as JSON, taken as `Connection.from_json` does.
extension AirflowConnection {
  mutating func readJSON(_ text: AirflowText) {
    let stream = YAML.read(json: SourceFile(path: "", bytes: text.bytes))
    if let problem = stream.problems.first {
      let last = max(problem.range.end, problem.range.start + 1)
      let place = problem.range.start..<min(max(last, 1), text.bytes.count)
      mistakes.append(Mistake(kind: .notJSON, range: text.place(place)))
      return
    }
    guard let root = stream.documents.first?.root, root.kind == .mapping else {
      mistakes.append(Mistake(kind: .notObject, range: range))
      return
    }
    let entries = Value(root).entries
    if let uri = entries.first(where: { $0.isNamed("uri") })?.value, uri.isScalar, !uri.isNull,
      !uri.text.isEmpty
    {
      let place = text.place(uri.range.start..<uri.range.end)
      readURI(text.nested(uri.text, at: uri.range.start..<uri.range.end))
      let isAlone = entries.allSatisfy { entry in
        ["uri", "description", "team_name"].contains(entry.key.value) || entry.value.isNull
      }
      if !isAlone { mistakes.append(Mistake(kind: .uriBesideFields, range: place)) }
      return
    }
    for entry in entries { read(entry, text) }
  }

  private mutating func read(_ entry: Entry, _ text: AirflowText) {
    let value = entry.value
    let place = text.place(value.range.start..<value.range.end)
    let isGiven = !value.isNull && !(value.isScalar && value.text.isEmpty)
    switch entry.key.value {
    case "conn_type":
      if isGiven { type = Located(Self.normalized(value.text), at: place) }
    case "login":
      if isGiven { login = value.text }
    case "host":
      if isGiven { host = value.text }
    case "schema":
      if isGiven { schema = value.text }
    case "password":
      if isGiven {
        password = text.secret(value.text, at: value.range.start..<value.range.end)
      }
    case "port":
      // `int()` of Python takes text, and white space around it.
      let number = value.isScalar ? Int(value.text.split(separator: " ").joined()) : nil
      if isGiven, number == nil { mistakes.append(Mistake(kind: .malformedPort, range: place)) }
      port = number == 0 ? nil : number
    case "extra":
      if value.isMapping {
        addExtras(Value(value.node), text)
      } else if isGiven {
        addExtras(ofJSON: value.text, at: place, isObject: value.isScalar)
      }
    case "uri", "team_name":
      break
    case let name where !Self.keys.contains(name):
      let key = entry.key.range
      mistakes.append(
        Mistake(kind: .unknownKey(KeyText.shown(name)), range: text.place(key.start..<key.end))
      )
    default:
      break
    }
  }

  private mutating func addExtras(_ object: Value, _ text: AirflowText) {
    extras += object.entries.map { entry in
      let key = entry.key.range
      let value = entry.value.range
      return Extra(
        name: Located(entry.key.value, at: text.place(key.start..<key.end)),
        entry.value,
        place: text.place(value.start..<value.end)
      )
    }
  }

  /// Adds what `json`, a text that stands at `place`, holds.
  mutating func addExtras(ofJSON json: String, at place: SourceRange, isObject: Bool = true) {
    let stream = YAML.read(json: SourceFile(path: "", bytes: Array(json.utf8)))
    guard isObject, stream.problems.isEmpty, let root = stream.documents.first?.root,
      root.kind == .mapping
    else {
      mistakes.append(Mistake(kind: .extraNotObject, range: place))
      return
    }
    extras += Value(root).entries.map { entry in
      Extra(name: Located(entry.key.value, at: place), entry.value, place: place)
    }
  }
}
