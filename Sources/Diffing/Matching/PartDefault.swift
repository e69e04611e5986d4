import AuthModel
import Diagnostics

extension Part {
  /// What holds for `field` where `configuration` does not set it; `nil` if nobody knows.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - configuration: The configuration that says nothing, or null.
  ///   - isNull: Whether it says null, which in values takes the default of the chart away.
  convenience init?(
    defaultOf field: DeclaredField,
    in configuration: Configuration,
    isNull: Bool = false
  ) {
    let defaults = field.defaults.filter { value in
      value.availability.contains(configuration.chart.version)
        && !(isNull && configuration.kind.isValues && value.origin == .chart)
    }
    guard let constant = defaults.newest?.value else { return nil }
    self.init(
      field.keys.last ?? "",
      shown: field.keys.last,
      at: SourceRange(file: .builtIn, start: 0, end: 0),
      of: field,
      secrecy: Secrecy(of: field),
      Self.content(constant, field)
    )
  }

  private static func content(_ constant: Constant, _ field: DeclaredField) -> Content {
    switch constant {
    case .boolean(let value): .scalar(.boolean(value))
    case .integer(let value): .scalar(.number(Double(value)))
    case .list(let texts): list(texts, field)
    case .string(let text):
      if field.holdsScopes, field.declaration.type == .string {
        list(text.split(separator: " ").map(String.init), field)
      } else {
        .scalar(Reading(variable: text, of: field))
      }
    }
  }

  private static func list(_ texts: [String], _ field: DeclaredField) -> Content {
    let place = SourceRange(file: .builtIn, start: 0, end: 0)
    let items = texts.map {
      Part(at: place, secrecy: .guarded, .scalar(.text(HiddenText($0))))
    }
    return .list(items, countsOrder: field.declaration.countsOrder)
  }
}
