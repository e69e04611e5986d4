import AuthModel
import Diagnostics

/// Puts the variables of Amundsen's services into one place, since the chart writes all of them into one
/// ConfigMap for each service (templates/configmap of each service).
///
/// What all services are given by themselves is what `oidc.configs` gives to all of them, and what one is
/// given besides is nothing new.
struct AmundsenOutline {
  let configuration: Configuration
  let root: Part

  private static let shared = ["oidc", "configs"]
  private static let own = AmundsenService.allCases.map { [$0.valuesKey, "envVars"] }

  /// Moves them.
  func settle() {
    guard let installation = configuration.amundsen, installation.era == .current,
      installation.effective.oidc?.isEnabled?.value == true
    else { return }
    let maps = Self.own.map { root.part(at: $0) }
    for name in Set(maps.compactMap(\.self).flatMap(\.children).map(\.name))
    where AmundsenVariable[name]?.reader == .flaskOIDC {
      let parts = maps.map { $0?.child(name) }
      if let part = parts.allSame {
        for map in maps { map?.remove(name) }
        let field = DeclaredField(at: Self.shared + [name], in: configuration)
        let moved = Part(
          name,
          shown: part.shownName,
          at: part.place,
          of: field,
          secrecy: part.secrecy,
          part.content
        )
        root.holder(at: Self.shared, for: moved, in: configuration).put(moved)
      } else if let common = root.part(at: Self.shared + [name]) {
        for (map, part) in zip(maps, parts) where part.map({ $0.isSame(as: common) }) == true {
          map?.remove(name)
        }
      }
    }
    for (path, map) in zip(Self.own, maps) where map?.children.isEmpty == true {
      root.part(at: path.dropLast())?.remove(path[1])
    }
  }
}

extension [Part?] {
  /// The first, if all are there and say the same.
  fileprivate var allSame: Part? {
    guard let first = first ?? nil else { return nil }
    return allSatisfy { $0?.isSame(as: first) == true } ? first : nil
  }
}

extension Part {
  fileprivate func isSame(as other: Part) -> Bool { PartDigest(self) == PartDigest(other) }
}
