public import Diagnostics
import HelmValues

extension OtherKeys where Owner: Section {
  /// Every key is a name of one's own and holds a `Child`, which `take` gets with its name.
  public static func sections<Child: Section>(
    _ child: Child.Type,
    _ take: @escaping @Sendable (inout Owner, Located<String>, Child) -> Void
  ) -> OtherKeys {
    .named { owner, entry, binder in
      let section: Child? = binder.section(entry, Owner.entry)
      if let section { take(&owner, entry.key, section) }
      return true
    }
  }
}
