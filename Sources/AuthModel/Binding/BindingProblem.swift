public import Diagnostics
import YAML

/// Something in a configuration that could not be bound as it stands.
///
/// A problem says what was found; the rules put it into words.
public struct BindingProblem: Sendable {
  /// What is the matter.
  public let kind: Kind
  /// The path of the key from the root of the document: `astronomer.houston.config`.
  public let path: String
  /// The key.
  public let key: Located<String>
  /// The value, quotes included.
  public let value: SourceRange
  /// The whole entry, from the key to the end of its value.
  public let entry: SourceRange
  /// What is known of the field, of a misspelt key the field that was meant; `nil` for a key that is
  /// none.
  public let field: FieldDeclaration?
  /// The program that reads the entry.
  public let reader: SectionReader
  /// Whether `value` is an item of the field's list and not the whole of it.
  public let isItem: Bool
  /// The text of the key, without quotes, if putting another name there changes nothing else.
  public let editableKey: SourceRange?
  /// The value, quotes included, if putting another scalar there changes nothing else.
  ///
  /// Such a value stands in one line, without escapes, anchor and tag. One that is not there is the
  /// place behind its colon.
  public let editableValue: SourceRange?
  /// The text of such a value, without its quotes.
  public let editableText: SourceRange?
  let keyNode: Node

  /// The key as a message may repeat it; without a colon behind it it may well be a value.
  public var shownKey: String { KeyText.shown(key, before: value) }

  /// The path as a message may repeat it.
  public var shownPath: String { KeyText.shown(path: path) }

  /// Where another setting of the same field stands.
  public enum Rival: Hashable, Sendable {
    /// Beside it in the file.
    case sibling
    /// Among the defaults of the chart.
    case chartDefault
  }

  /// A key that stands beside the empty section that it belongs into.
  public struct OutdentedKey: Hashable, Sendable {
    /// The key.
    public let key: Located<String>
    /// How many levels below the section's mapping it belongs.
    public let depth: Int
    /// The key as a message may repeat it.
    public var shown: String { KeyText.shown(key.value) }
  }

  /// The ways in which an entry can fail to be a field of its section.
  public enum Kind: Hashable, Sendable {
    /// The value is of a type that the field does not take.
    case wrongType(found: FoundType)
    /// A boolean is spelled as text, mostly by quotes.
    case quotedBoolean(Bool)
    /// A boolean is spelled as only YAML 1.1 does: `yes`, `on`, `n`.
    case booleanSpelling(Bool, spelling: String)
    /// Text is expected, but the unquoted spelling is read as something else.
    case unquotedText(found: FoundType)
    /// The chart prints the text without quotes, and what reads that makes `result` of it.
    case alteredText(result: String)
    /// The chart prints the text without quotes where only text is taken, and YAML makes something else
    /// of it.
    case bareText(BareText)
    /// The value is a number in quotes.
    case quotedNumber
    /// The value is none of the allowed words; `meant` differs from it in case and blanks only.
    case disallowedWord(allowed: [String], meant: String?)
    /// A section is there but empty (`null`), which is not the same as leaving it out.
    case emptySection
    /// A section is empty, and what belongs into it stands beside it; `isCertain` if each of the keys
    /// fits one place only.
    case lostIndentation([OutdentedKey], isCertain: Bool)
    /// A template stands in quotes where nobody evaluates it.
    case template
    /// A template action starts where the chart evaluates templates, and never ends.
    case unclosedTemplate
    /// A field has this name but for the case of its letters, which its reader ignores and Helm does
    /// not; `rival` is where the right name stands as well.
    case otherCase(meant: String, rival: Rival?)
    /// The value is no duration that its reader understands.
    case duration(GoDuration.Mistake)
    /// No field has this name.
    case unknownKey(known: [String])
    /// No field has this name, but one has almost the same: `isCertain` if not even a letter
    /// differs, `isTaken` if that one stands there too.
    case misspeltKey(meant: String, isCertain: Bool, isTaken: Bool)
    /// The product looks for it at another path; `isTaken` if something stands there too, `isCertain`
    /// if it works there as it is.
    case misplacedKey(rightPath: String, isTaken: Bool, isCertain: Bool = true)
    /// `chart`, which is outside `availability`, does not know the key; `counterpart` is what stands
    /// under the name that it does know.
    case unavailableKey(
      Availability,
      replacement: Replacement?,
      chart: TargetChart,
      counterpart: Counterpart?
    )
  }
}
