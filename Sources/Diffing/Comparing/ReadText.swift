import AuthModel
import Diagnostics
import HelmValues
import YAML

/// Texts of variables in which a product finds the same, though they are written otherwise.
extension Comparator {
  /// The fields of two texts that define one connection of Airflow, if not both are JSON, which is opened
  /// as it is.
  func connections(
    _ oldPart: Part,
    _ newPart: Part,
    _ before: Reading,
    _ after: Reading
  ) -> (Part, Part)? {
    guard let before = before.knownText, let after = after.knownText,
      let old = AirflowConnectionFields(ofVariable: oldPart.name, before.revealed),
      let new = AirflowConnectionFields(ofVariable: newPart.name, after.revealed),
      old.form == .uri || new.form == .uri
    else { return nil }
    let parts = zip([oldPart, newPart], [old, new]).map { part, fields in
      Part(
        part.name,
        shown: part.shownName,
        reading: fields.value,
        at: part.place,
        secrecy: .secret
      )
    }
    return (parts[0], parts[1])
  }

  /// Whether SQLAlchemy finds the same in two URLs of a database, which differ in how the password is
  /// encoded at most.
  func readsAlike(_ part: Part, _ before: Reading, _ after: Reading) -> Bool {
    guard AmundsenVariable[part.name]?.kind == .database, let before = before.plainText,
      let after = after.plainText, let old = DatabaseURL(before.revealed),
      let new = DatabaseURL(after.revealed)
    else { return false }
    return old == new
  }
}

/// The URL of a database with a password, as SQLAlchemy takes it apart (`engine/url.py`, 1.3 to 2.0).
private struct DatabaseURL: Equatable {
  private let start: String
  private let password: HiddenText
  private let rest: String

  /// Takes `text` apart; nil where versions of SQLAlchemy do not agree, or somebody replaces a part of it.
  init?(_ text: String) {
    guard !text.utf8.contains(UInt8(ascii: "$")), let sign = text.firstRange(of: "://"),
      let at = text[sign.upperBound...].firstIndex(of: "@"),
      let colon = text[sign.upperBound..<at].firstIndex(of: ":")
    else { return nil }
    let password = text[text.index(after: colon)..<at]
    // One version makes a blank of a plus sign, and the next does not.
    let isCertain = password.utf8.allSatisfy {
      $0.isAlphanumeric || "-._~%!*'(),;=".utf8.contains($0)
    }
    guard isCertain, !text[at...].dropFirst().contains("@") else { return nil }
    start = String(text[...colon])
    self.password = HiddenText(PercentEncoding.decode(String(password)))
    rest = String(text[at...])
  }
}

extension Reading {
  /// The text, if no Secret keeps it.
  fileprivate var plainText: HiddenText? {
    if case .kept(let place, _) = self, place.holder == .secret { nil } else { knownText }
  }
}

extension Part {
  /// Whether a Secret keeps it.
  var isKept: Bool {
    if case .scalar(.kept(let place, _)) = content { place.holder == .secret } else { false }
  }
}
