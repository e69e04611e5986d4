import Diagnostics

/// The colours of a report on a terminal; without them every method gives its text back as it is.
public struct Palette: Sendable {
  private let isColored: Bool

  /// A palette that colours, or does not.
  public init(isColored: Bool) {
    self.isColored = isColored
  }

  func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: paint("1;31", text)
    case .warning: paint("1;33", text)
    case .note: paint("1;36", text)
    }
  }

  func change(_ severity: ChangeSeverity, _ text: String) -> String {
    switch severity {
    case .breaking: paint("1;31", text)
    case .security: paint("1;35", text)
    case .notable: paint("1;33", text)
    case .cosmetic: paint("1;36", text)
    }
  }

  func removed(_ text: String) -> String { paint("31", text) }
  func added(_ text: String) -> String { paint("32", text) }
  func strong(_ text: String) -> String { paint("1", text) }
  func quiet(_ text: String) -> String { paint("34", text) }
  func help(_ text: String) -> String { paint("32", text) }

  /// Select Graphic Rendition (ECMA-48, section 8.3.117).
  private func paint(_ code: String, _ text: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
