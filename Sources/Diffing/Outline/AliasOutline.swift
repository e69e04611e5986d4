import AuthModel

/// Puts settings that stand at a second place where most people write them.
struct AliasOutline {
  let configuration: Configuration
  let root: Part

  /// Moves each of them.
  func settle() {
    for alias in configuration.settingAliases {
      guard let name = alias.keys.last, let newName = alias.meant.last,
        let holder = root.part(at: alias.keys.dropLast()), let part = holder.child(name),
        let field = DeclaredField(at: alias.meant, in: configuration)
      else { continue }
      holder.remove(name)
      let moved = Part(
        newName,
        shown: newName,
        at: part.place,
        of: field,
        secrecy: Part.Secrecy(of: field),
        part.content
      )
      root.holder(at: alias.meant.dropLast(), for: moved, in: configuration).put(moved)
    }
  }
}
