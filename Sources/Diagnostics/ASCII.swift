/// What a byte of UTF-8 is in ASCII; inlined, since readers ask it of every byte of a file.
extension UInt8 {
  /// Whether it is `0` to `9`.
  @inlinable public var isDigit: Bool { (0x30...0x39).contains(self) }
  /// Whether it is `a` to `z`.
  @inlinable public var isLowercase: Bool { (0x61...0x7A).contains(self) }
  /// Whether it is `A` to `Z`.
  @inlinable public var isUppercase: Bool { (0x41...0x5A).contains(self) }
  /// Whether it is a letter.
  @inlinable public var isLetter: Bool { isLowercase || isUppercase }
  /// Whether it is a letter or a digit.
  @inlinable public var isAlphanumeric: Bool { isDigit || isLetter }
  /// Whether it is a space or a tab.
  @inlinable public var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// Whether it is a line feed or a carriage return.
  @inlinable public var isBreak: Bool { self == 0x0A || self == 0x0D }
  /// Whether it is a space, a tab, a line feed or a carriage return.
  @inlinable public var isBlankOrBreak: Bool { isBlank || isBreak }
  /// The small letter for a capital, and every other byte as it is.
  @inlinable public var inLowercase: UInt8 { isUppercase ? self | 0x20 : self }
}
