extension String {
  /// The text with every control character replaced, so that nothing read from a file can steer the
  /// terminal; a tab is made visible.
  var printable: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      text.append(scalar == "\t" ? "→" : scalar.isControl ? "\u{FFFD}" : scalar)
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// C0, DEL, C1, and the marks that reorder text (U+202A to U+202E, U+2066 to U+2069).
  fileprivate var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
