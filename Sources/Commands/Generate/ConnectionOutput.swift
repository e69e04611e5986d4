import ArgumentParser
import Rendering

/// In which form a connection is written, and under which id.
struct ConnectionOutput: ParsableArguments {
  /// The forms of a connection.
  enum Form: String, WordArgument {
    case json
    case uri
    case env
  }

  @Option(name: .customLong("as"), help: "How the connection is written: json, uri or env.")
  var form = Form.json

  @Option(help: "The id of the connection; --as env needs it for the name of the variable.")
  var id: String?

  func validate() throws {
    guard (form == .env) == (id != nil) else {
      throw ValidationError("--id belongs to --as env, and --as env needs it")
    }
    let isName = id?.utf8.allSatisfy { $0.isWordByte } ?? true
    guard isName, id?.isEmpty != true else {
      throw ValidationError(
        "--id takes letters, digits and '_', which the name of a variable may have"
      )
    }
  }

  func write(_ connection: AirflowConnectionText) {
    let text =
      switch form {
      case .json: connection.json
      case .uri: connection.uri
      case .env: connection.variable(id: id ?? "")
      }
    ProcessContext.current.write(text + "\n")
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
