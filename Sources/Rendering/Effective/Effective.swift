public import AuthModel
import Diagnostics
import HelmValues

/// How much of the values of a release is wanted.
public enum EffectiveScope: Sendable {
  /// What decides how people sign in.
  case authentication
  /// Everything.
  case all
}

/// What `release` is given in the end; `nil` if there is nothing of it.
///
/// Text is shown only where it is the value of a field that is known to hold no secret. Numbers and
/// booleans are shown as well outside of what is known of authentication, unless their key is called
/// as credentials are.
public func effective(_ release: BoundRelease, scope: EffectiveScope) -> EffectiveValue? {
  guard let root = release.root else { return nil }
  let configuration = release.configuration
  if scope == .authentication, configuration == nil { return nil }
  let known = configuration?.authenticationTree(of: root) ?? root
  let masking = Masking(
    disclosed: Set(release.configuration?.disclosed ?? []),
    known: Set(release.configuration == nil ? [] : known.scalarRanges)
  )
  return masking.effective(scope == .all ? root : known, isCredential: false)
}

/// Which values may be shown.
private struct Masking {
  let disclosed: Set<SourceRange>
  /// The scalars that authcfg knows the meaning of, or should.
  let known: Set<SourceRange>

  /// `isCredential` says whether a key above is called as credentials are.
  func effective(_ value: Value, isCredential: Bool) -> EffectiveValue {
    if value.isMapping {
      let entries = value.entries.map { entry in
        let isCredential = isCredential || CredentialKey.isOne(entry.key.value)
        return (
          key: KeyText.shown(entry.key, before: entry.value.range),
          value: effective(entry.value, isCredential: isCredential)
        )
      }
      return .mapping(entries, origin: value.range)
    }
    if value.isSequence {
      let items = value.items.map { effective($0, isCredential: isCredential) }
      return .sequence(items, origin: value.range)
    }
    return .scalar(scalar(value, isCredential: isCredential), origin: value.range)
  }

  private func scalar(_ value: Value, isCredential: Bool) -> EffectiveValue.Scalar {
    let isShown =
      disclosed.contains(value.range) || !known.contains(value.range) && !isCredential
    switch value.scalar {
    case .null: return .null
    case .boolean(let boolean): return isShown ? .boolean(boolean) : .masked
    case .number(let number): return isShown ? .number(number) : .masked
    case .string(let text): return disclosed.contains(value.range) ? .string(text) : .masked
    case .refused, nil: return .masked
    }
  }
}

extension Value {
  fileprivate var scalarRanges: [SourceRange] {
    if isScalar { return [range] }
    return entries.flatMap(\.value.scalarRanges) + items.flatMap(\.scalarRanges)
  }
}
