import AuthModel
import Diagnostics
import Linting
import YAML

/// Finds no-break spaces, characters without width and typographic quotation marks.
///
/// They come along when text is copied from a web page or a chat. To YAML they are letters: a key with
/// one of them is another key, and a value keeps it.
///
/// In values they are looked for in settings only: no-break spaces and quotation marks at the ends,
/// characters without width anywhere. Escapes (`"\u00A0"`) are written on purpose.
struct InvisibleCharacter: Rule {
  static let severity = Severity.warning

  func check(_ configuration: Configuration, report: inout Report) {
    for document in configuration.documents { check(document, of: configuration, &report) }
  }

  private func check(
    _ document: Document,
    of configuration: Configuration,
    _ report: inout Report
  ) {
    let source = document.stream.file
    // Only the document: a file may have thousands.
    let range = document.range
    guard !source.isASCII(in: range) else { return }
    document.root?.visitKeys { key, mapping in
      guard let range = key.textRange else { return }
      for place in Place.all(in: range, source) {
        let name = source.text(in: range).trimmingNoBreakSpaces
        let isFree = mapping.lastEntry(ofKey: name) == nil
        let fix = place.isBlankBehind(range) && isFree ? place.deletion : nil
        report("\(place.name) is part of this key", at: place.range, notes: place.notes, fix: fix)
      }
    }
    for setting in configuration.settings where range.contains(setting.range) {
      guard let text = setting.value.textRange else { continue }
      for place in Place.all(in: text, source) where place.isHarmful {
        let fix = place.isBorderBlank && !setting.isSecret ? place.deletion : nil
        report(
          "\(place.name) is part of the value of '\(setting.shownPath)'",
          at: place.range,
          notes: place.notes,
          fix: fix
        )
      }
    }
  }
}

/// One such character in a text.
private struct Place {
  let kind: HiddenCharacter
  let scalar: Unicode.Scalar
  let range: SourceRange
  /// Whether nothing but its like stands before it or behind it.
  let isAtEnd: Bool

  /// The one at the start of `range`, and all others in it.
  static func all(in range: SourceRange, _ source: SourceFile) -> [Place] {
    guard !source.isASCII(in: range) else { return [] }
    let scalars = Array(source.text(in: range).unicodeScalars)
    let isOrdinary = { (scalar: Unicode.Scalar) in
      scalar != " " && HiddenCharacter(scalar) == nil
    }
    let first = scalars.firstIndex(where: isOrdinary) ?? scalars.count
    let last = scalars.lastIndex(where: isOrdinary) ?? -1
    var places: [Place] = []
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      let count = UTF8.width(scalar)
      defer { offset += count }
      guard let kind = HiddenCharacter(scalar) else { continue }
      let place = Place(
        kind: kind,
        scalar: scalar,
        range: range.slice(offset, count: count),
        isAtEnd: index < first || index > last
      )
      places.append(place)
    }
    return places
  }

  var name: String {
    switch kind {
    case .noBreakSpace: "a no-break space (\(code))"
    case .zeroWidth: "a character without width (\(code))"
    case .smartQuote: "a typographic quotation mark (\(code))"
    }
  }

  var notes: [Note] {
    switch kind {
    case .noBreakSpace: [Note("to YAML it is a letter and no blank")]
    case .zeroWidth: [Note("it does not show, but it is there: type the text anew")]
    case .smartQuote: [Note("YAML knows \" and ' only; this one is a letter")]
    }
  }

  /// A joiner inside of a text shapes the letters around it; a quotation mark is a matter of taste.
  var isHarmful: Bool {
    if isAtEnd { return true }
    return kind == .zeroWidth && scalar.value != 0x200C && scalar.value != 0x200D
  }

  var isBorderBlank: Bool { isAtEnd && kind == .noBreakSpace }

  /// Whether it is the last of a key at `key`, and a no-break space; at the start of one it may stand
  /// for an indentation.
  func isBlankBehind(_ key: SourceRange) -> Bool { isBorderBlank && range.end == key.end }

  var deletion: Fix { .delete(range, "take the no-break space away") }

  private var code: String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Node {
  /// Calls `body` with every scalar key below, and the mapping that it is a key of.
  fileprivate func visitKeys(_ body: (_ key: Node, _ mapping: Node) -> Void) {
    for item in items { item.visitKeys(body) }
    for (key, value) in entries {
      if key.kind == .scalar { body(key, self) }
      value.visitKeys(body)
    }
  }
}

extension String {
  /// The text without blanks and no-break spaces at its end.
  fileprivate var trimmingNoBreakSpaces: String {
    var text = self[...]
    while text.last == "\u{A0}" || text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
