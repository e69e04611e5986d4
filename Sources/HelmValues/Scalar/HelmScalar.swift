/// What Helm makes of one scalar, as a template sees it.
///
/// Helm reads YAML with `sigs.k8s.io/yaml`, which resolves scalars as go-yaml 2 does, writes the
/// result as JSON, and reads that JSON back. Every number is therefore a `float64` in the end:
/// `0123` is 83, and an integer beyond 2^53 loses its last digits. What the scalar was in between
/// is its `ScalarReading`.
public enum HelmScalar: Hashable, Sendable {
  /// Nothing: `~`, `null`, or no text at all.
  case null
  /// A truth value: `true` and `false`, and also `yes`, `no`, `on`, `off`, `y` and `n`.
  case boolean(Bool)
  /// A finite number.
  case number(Double)
  /// Text.
  case string(String)
  /// No value: Helm refuses the whole file because of this scalar.
  case refused(ScalarRefusal)

  /// Reads a scalar that stands where a value is expected.
  ///
  /// The parameters are those of `ScalarReading.init(text:isPlain:tag:)`.
  public init(text: String, isPlain: Bool, tag: String? = nil) {
    self = ScalarReading(text: text, isPlain: isPlain, tag: tag).value
  }

  /// The text that `{{ .Values.x }}` puts into a manifest.
  ///
  /// Numbers appear as Go's `%v` has them, `1000000` thus as `1e+06`; null leaves nothing. Sprig's
  /// `quote` prints the same between double quotes, with Go's escapes, which YAML undoes again;
  /// only for null it prints nothing, not even quotes. Helm cuts `<no value>` out of every
  /// rendered template, even where a user wrote it; this property keeps it.
  public var printed: String {
    switch self {
    case .null, .refused: ""
    case .boolean(let value): value ? "true" : "false"
    case .number(let value): GoFloat.printed(value)
    case .string(let text): text
    }
  }
}
