extension SectionReader {
  /// The API server of Kubernetes, with the strict field validation that kubectl asks for.
  static let kubernetes = SectionReader(
    name: "the API server",
    unknownKeys: .refused,
    takesTextForTrue: false,
    breaksOnNull: false,
    effectOfNull: nil
  )
}
