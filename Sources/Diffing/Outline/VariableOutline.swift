import AuthModel
import Diagnostics

/// Makes the part of a variable, which is called by its newer name where it has one.
struct VariableOutline {
  /// What the variable is called today.
  let name: String
  private let place: SourceRange
  private let variable: AmundsenVariable?

  /// The variable called `name`, whose value stands at `place`; of an older name and a newer one `among`
  /// the same variables each is its own.
  init(_ name: String, at place: SourceRange, among names: Set<String> = []) {
    variable = AmundsenVariable[name]
    let newer = variable?.isOlderName == true ? variable?.replacement : nil
    self.name = newer.flatMap { names.contains($0) ? nil : $0 } ?? name
    self.place = place
  }

  /// The part with `content`.
  func part(_ content: Part.Content) -> Part {
    let isSecret = variable?.isSecret == true || FlyteClientVariable[name]?.isSecret == true
    return Part(
      name,
      shown: KeyText.shown(name),
      at: place,
      secrecy: isSecret ? .secret : .guarded,
      content.asText
    )
  }

  /// The part with `reading`.
  func part(_ reading: Reading) -> Part { part(.scalar(reading)) }
}

extension Part.Content {
  /// What a process is given: text, whatever it is spelled as.
  fileprivate var asText: Part.Content {
    switch self {
    case .scalar(.boolean(let value)): .scalar(.text(HiddenText("\(value)")))
    case .scalar(.number(let value)):
      .scalar(.text(HiddenText(Int(exactly: value).map(String.init) ?? "\(value)")))
    default: self
    }
  }
}
