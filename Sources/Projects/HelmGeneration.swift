public import HelmValues

/// The generation of Helm, as it is written.
public enum HelmGeneration: String, CaseIterable, Sendable {
  /// It reads the first document of a values file.
  case three = "3"
  /// It merges all documents of a values file.
  case four = "4"

  /// What it does with values.
  public var version: HelmVersion {
    switch self {
    case .three: .three
    case .four: .four
    }
  }
}
