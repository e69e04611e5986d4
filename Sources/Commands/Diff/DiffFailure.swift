/// Why two sides cannot be compared.
struct DiffFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
