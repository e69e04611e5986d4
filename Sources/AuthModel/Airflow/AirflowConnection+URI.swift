import Diagnostics

/// Connections as URIs, taken apart as Python's `urlsplit` does.
extension AirflowConnection {
  mutating func readURI(_ text: AirflowText) {
    let bytes = text.bytes
    guard let sign = bytes.firstOffset(of: "://") else {
      mistakes.append(Mistake(kind: .noScheme, range: range))
      return
    }
    guard countOfSigns(in: bytes) <= 2 else {
      mistakes.append(Mistake(kind: .tooManySchemes, range: range))
      return
    }
    let scheme = text.text(0..<sign)
    type = scheme.map(Self.normalized)
    guard isScheme(bytes[..<sign]) else {
      let isClear = isScheme(
        bytes[..<sign].map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }[...]
      )
      var mistake = Mistake(kind: isClear ? .underscoreInScheme : .noScheme, range: scheme.range)
      if isClear, text.isVerbatim {
        mistake.reserved = bytes[..<sign].indices.filter { bytes[$0] == UInt8(ascii: "_") }.map {
          Mistake.Reserved(range: text.place($0..<$0 + 1), encoded: "-")
        }
      }
      mistakes.append(mistake)
      return
    }
    readAuthority(text, from: sign + 3)
  }

  /// A type as Airflow keeps it.
  static func normalized(_ type: String) -> String {
    let name = type.lowercased().split(separator: "-", omittingEmptySubsequences: false)
      .joined(separator: "_")
    return name == "postgresql" ? "postgres" : name
  }

  private func countOfSigns(in bytes: [UInt8]) -> Int {
    var count = 0
    var offset = 0
    while let next = bytes.firstOffset(of: "://", from: offset) {
      count += 1
      offset = next + 3
    }
    return count
  }

  private func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first?.isLetter == true
      && bytes.allSatisfy { $0.isAlphanumeric || "+-.".utf8.contains($0) }
  }

  private mutating func readAuthority(_ text: AirflowText, from first: Int) {
    let bytes = text.bytes
    var start = first
    var scheme: String?
    // `http://https://host`: the protocol of the host stands behind the type.
    if let inner = bytes.firstOffset(of: "://", from: start) {
      if isScheme(bytes[start..<inner]) {
        scheme = text.text(start..<inner).value.lowercased()
        start = inner + 3
      } else if bytes[start..<inner].contains(where: { "@:".utf8.contains($0) }) {
        var mistake = Mistake(kind: .signBehindLogin, range: text.place(inner..<inner + 3))
        mistake.reserved = reserved(in: inner..<inner + 3, of: text)
        mistakes.append(mistake)
      }
    }
    let end = bytes[start...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.count
    let at = bytes[start..<end].lastIndex(of: UInt8(ascii: "@"))
    if let at {
      let colon = bytes[start..<at].firstIndex(of: UInt8(ascii: ":"))
      if (colon ?? at) > start { login = text.decoded(start..<(colon ?? at)) }
      if let colon, colon + 1 < at {
        password = text.secret(text.decoded(colon + 1..<at), at: colon + 1..<at)
      }
    }
    readHost(text, from: at.map { $0 + 1 } ?? start, to: end, behind: scheme)
    readPort(text, from: at.map { $0 + 1 } ?? start, to: end, userStart: at == nil ? start : nil)
    let rest = bytes[end...].firstIndex { "?#".utf8.contains($0) } ?? bytes.count
    if end + 1 < rest { schema = text.decoded(end + 1..<rest) }
    readQuery(text, from: end)
  }

  /// Takes the host, which Python writes in small letters unless a `/` is encoded in it.
  private mutating func readHost(
    _ text: AirflowText,
    from start: Int,
    to end: Int,
    behind scheme: String?
  ) {
    let bytes = text.bytes
    let isBracketed = start < end && bytes[start] == UInt8(ascii: "[")
    let first = isBracketed ? start + 1 : start
    let last = bytes[first..<end].firstIndex { $0 == UInt8(ascii: isBracketed ? "]" : ":") } ?? end
    let name = text.decoded(first..<last)
    guard !name.isEmpty else { return }
    let spelled = name.utf8.contains(UInt8(ascii: "/")) ? name : name.lowercased()
    host = scheme.map { "\($0)://\(spelled)" } ?? spelled
  }

  private mutating func readPort(
    _ text: AirflowText,
    from start: Int,
    to end: Int,
    userStart: Int?
  ) {
    let bytes = text.bytes
    let host = bytes[start..<end]
    let bracket = host.lastIndex(of: UInt8(ascii: "]")) ?? start
    guard let colon = bytes[bracket..<end].firstIndex(of: UInt8(ascii: ":")) else { return }
    let port = bytes[(colon + 1)..<end]
    let number = port.allSatisfy(\.isDigit) ? Int(String(decoding: port, as: UTF8.self)) : nil
    guard !port.isEmpty, number.map({ $0 > 65535 }) ?? true else {
      self.port = number
      return
    }
    // What looks like a port is a password if a host follows further on.
    if userStart != nil, let at = bytes[end...].lastIndex(of: UInt8(ascii: "@")) {
      let secret = colon + 1..<at
      if colon > start { login = text.decoded(start..<colon) }
      password = text.secret(secret)
      var mistake = Mistake(kind: .unencodedPassword, range: text.place(secret))
      mistake.reserved = reserved(in: secret, of: text)
      mistakes.append(mistake)
    } else {
      mistakes.append(Mistake(kind: .malformedPort, range: text.place(colon + 1..<end)))
    }
  }

  private func reserved(in range: Range<Int>, of text: AirflowText) -> [Mistake.Reserved] {
    guard text.isVerbatim else { return [] }
    return range.compactMap { offset in
      let byte = text.bytes[offset]
      guard "/?#@:[]".utf8.contains(byte) else { return nil }
      let digits = String(byte, radix: 16, uppercase: true)
      return Mistake.Reserved(range: text.place(offset..<offset + 1), encoded: "%\(digits)")
    }
  }

  private mutating func readQuery(_ text: AirflowText, from start: Int) {
    let bytes = text.bytes
    guard let mark = bytes[start...].firstIndex(of: UInt8(ascii: "?")) else { return }
    let end = bytes[mark...].firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
    let pairs = bytes[(mark + 1)..<end].split(separator: UInt8(ascii: "&")).map { pair in
      let sign = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      let start = sign < pair.endIndex ? sign + 1 : sign
      return Extra(
        name: text.text(pair.startIndex..<sign).map(PercentEncoding.decodeForm),
        text: PercentEncoding.decodeForm(text.text(start..<pair.endIndex).value),
        place: text.place(start..<pair.endIndex)
      )
    }
    // JSON in one parameter takes the place of all others.
    if let all = pairs.last(where: { $0.name.value == "__extra__" }) {
      addExtras(ofJSON: all.text ?? "", at: all.place)
    } else {
      extras += pairs
    }
  }
}
