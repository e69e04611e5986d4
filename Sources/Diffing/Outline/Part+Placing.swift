import AuthModel

extension Part {
  /// The mapping at `keys` below this part, made for `part` where there is none.
  func holder(
    at keys: some Sequence<String>,
    for part: Part,
    in configuration: Configuration
  ) -> Part {
    holder(at: keys, for: part) { DeclaredField(at: $0, in: configuration) }
  }

  /// The mapping at `keys` in the same way, in a document that is declared.
  func holder(
    at keys: some Sequence<String>,
    for part: Part,
    in document: DeclaredDocument
  ) -> Part {
    holder(at: keys, for: part) { DeclaredField(at: $0, in: document) }
  }

  private func holder(
    at keys: some Sequence<String>,
    for part: Part,
    field: ([String]) -> DeclaredField?
  ) -> Part {
    var holder = self
    var path: [String] = []
    for key in keys {
      path.append(key)
      if let next = holder.child(key), case .mapping = next.content {
        holder = next
      } else {
        let next = Part(
          key,
          shown: key,
          at: part.place,
          of: field(path),
          secrecy: .guarded,
          .mapping([])
        )
        holder.put(next)
        holder = next
      }
    }
    return holder
  }
}
