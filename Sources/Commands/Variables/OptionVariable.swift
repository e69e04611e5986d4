/// The environment variable that stands for an option.
enum OptionVariable {
  /// What the names of all of them start with.
  static let prefix = "AUTHCFG_"

  /// The variable for the option called `name`, without dashes: `AUTHCFG_FAIL_LEVEL`.
  static func name(of option: String) -> String {
    prefix + option.uppercased().replacing("-", with: "_")
  }
}
