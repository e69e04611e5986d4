import AuthModel

extension Part {
  /// The mapping at `keys` below this part, made for `part` where there is none.
  func holder(
    at keys: some Sequence<String>,
    for part: Part,
    in configuration: Configuration
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
          of: DeclaredField(at: path, in: configuration),
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
