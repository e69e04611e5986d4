import AuthModel
import Diagnostics
import HelmValues
import YAML

/// What has to be known of one side to compare and show its parts.
struct PartSide {
  /// What the document was bound as; `nil` if it was not, or if there is no document on this side.
  let configuration: Configuration?
  let context: DocumentContext?

  init(_ document: ComparedDocument?) {
    configuration = document?.configuration
    context = document?.context
  }

  /// What holds in the place of `part`: a default, where it says nothing.
  func effective(_ part: Part) -> Part {
    guard let field = part.field, let configuration, case .scalar(.null) = part.content else {
      return part
    }
    return Part(defaultOf: field, in: configuration, isNull: true) ?? part
  }

  /// What holds for `field` on this side, which does not write it.
  func unwritten(_ field: DeclaredField?) -> Part? {
    guard let field, let configuration else { return nil }
    return Part(defaultOf: field, in: configuration)
  }

  /// What there is to see of `part`, whose keys, and those around it, are called as credentials are if
  /// `isCredential` says so.
  func shown(_ part: Part, isCredential: Bool) -> ChangedValue {
    ChangedValue(
      content: content(part, isCredential: isCredential),
      place: part.place.isBuiltIn ? nil : part.place
    )
  }

  private func content(_ part: Part, isCredential: Bool) -> ChangedValue.Content {
    switch part.content {
    case .mapping(let children): return .mapping(children.count)
    case .list(let items, _):
      let texts = items.compactMap { item -> String? in
        guard case .text(let text) = content(item, isCredential: isCredential) else { return nil }
        return text
      }
      return texts.count == items.count ? .texts(texts) : .list(items.count)
    case .scalar(let reading): return content(reading, part, isCredential: isCredential)
    }
  }

  private func content(
    _ reading: Reading,
    _ part: Part,
    isCredential: Bool
  ) -> ChangedValue.Content {
    let isDisclosed = part.place.isBuiltIn || context?.mayShow(part.place) == true
    let isShown =
      switch part.secrecy {
      case .secret: false
      case .guarded: isDisclosed
      case .byPlace: isDisclosed || !isCredential
      }
    switch reading {
    case .null: return .literal("null")
    case .boolean(let value):
      return isShown ? .literal("\(value)") : .hidden(HiddenText("\(value)"))
    case .number(let number):
      return isShown ? .literal(Self.text(number)) : .hidden(HiddenText("\(number)"))
    case .duration(let nanoseconds):
      let text = GoDuration(nanoseconds: nanoseconds).text
      return isShown ? .literal(text) : .hidden(HiddenText(text))
    case .text(let text):
      if text.isEmpty { return .text("") }
      return isDisclosed && part.secrecy != .secret ? .text(text.revealed) : .hidden(text)
    case .kept(let place, let value?) where place.holder != .secret:
      return content(value, part, isCredential: isCredential)
    case .kept(let place, let value):
      return .reference(
        place.holder == .secret ? .secret : .configMap,
        name: KeyText.shown(place.source.name),
        key: KeyText.shown(place.key),
        value: value.map(Self.hidden)
      )
    }
  }

  private static func hidden(_ reading: Reading) -> HiddenText {
    switch reading {
    case .text(let text): text
    case .boolean(let value): HiddenText("\(value)")
    case .number(let number): HiddenText(text(number))
    case .duration(let nanoseconds): HiddenText(GoDuration(nanoseconds: nanoseconds).text)
    case .null, .kept: HiddenText("")
    }
  }

  private static func text(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}
