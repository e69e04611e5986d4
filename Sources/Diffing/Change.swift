public import AuthModel
public import Diagnostics

/// One difference between what a product reads on one side and on the other.
public struct Change: Sendable {
  /// What became of it.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// It is written on the new side only.
    case added
    /// It is written on the old side only.
    case removed
    /// It says something else.
    case changed
    /// The items of a list stand in another order, which means something, or a value that is the same is
    /// kept in another place.
    case moved
  }

  /// What became of it.
  public let kind: Kind
  /// The document that it is in.
  public let document: DocumentName
  /// Where in the document it is.
  public let path: ChangePath
  /// What there was; a default where nothing was written, `nil` if there was nothing.
  public let old: ChangedValue?
  /// What there is; a default where nothing is written, `nil` if there is nothing.
  public let new: ChangedValue?
  /// What is known of the field; `nil` for what is not modelled.
  public let field: DeclaredField?
  /// What follows from it, as far as that was found out.
  public var impacts: [Impact] = []

  /// How much it matters: as much as what follows from it, and little if nothing does.
  public var severity: ChangeSeverity { impacts.map(\.severity).max() ?? .cosmetic }

  /// What the field is for, in one line; `nil` if it is not modelled.
  public var summary: String? { field?.declaration.summary }

  /// The places of it on both sides.
  public var places: [SourceRange] { [old?.place, new?.place].compactMap(\.self) }
}

/// What a document is called in a report.
public struct DocumentName: Hashable, Sendable {
  /// The file, as the comparison names it; empty if both sides are one file.
  public let file: String
  /// The object of Kubernetes that it is: `Secret astronomer/okta`; `nil` if it is none.
  public let object: String?
}
