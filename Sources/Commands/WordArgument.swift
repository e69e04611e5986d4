public import ArgumentParser

/// An argument that is one of a few words.
public protocol WordArgument: CaseIterable, ExpressibleByArgument, RawRepresentable<String> {}

extension WordArgument {
  /// The words; the parser, which asks for them at every start, would describe each by reflection.
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }

  /// Reads the word that a person typed.
  public init?(argument: String) { self.init(rawValue: argument) }
}
