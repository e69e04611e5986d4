/// A setting that a random configuration may have, with the ways to write it.
struct RandomSetting {
  /// Where a comparison says that it is.
  let path: String
  /// The values that differ, each with its spellings.
  let choices: [[String]]
  /// What it is written as.
  let forms: [Form]
  /// The choice that holds where nothing is written.
  let standard: Int?

  /// One way to write a setting.
  enum Form {
    /// At each of these paths in the tree.
    case paths([String])
    /// As its opposite.
    case inverted(String)
    /// As a variable of Houston.
    case variable(String)
  }

  /// A setting at `path`, which charts of today have at `written`, if that is another place.
  init(
    _ path: String,
    at written: String? = nil,
    _ choices: [[String]],
    standard: Int? = nil,
    or others: [Form] = []
  ) {
    self.path = path
    self.choices = choices
    self.standard = standard
    forms = [.paths([written ?? path])] + others
  }

  /// What is on or off.
  static let switches = [["true"], ["false"]]
}
