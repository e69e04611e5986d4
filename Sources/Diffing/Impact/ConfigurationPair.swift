public import AuthModel

/// What a document was bound as on both sides, of which one may be missing.
public struct ConfigurationPair: ImpactSubject {
  /// What it was; `nil` if the document is new.
  public let old: Configuration?
  /// What it is; `nil` if the document is gone.
  public let new: Configuration?

  /// The configurations of all documents.
  public static func all(in comparison: Comparison) -> [ConfigurationPair] {
    comparison.configurationPairs
  }

  /// What the documents of `pairs` were bound as, each once.
  static func pairs(of pairs: [DocumentPair]) -> [ConfigurationPair] {
    var seen: Set<ObjectIdentifier> = []
    return pairs.compactMap { pair in
      guard let configuration = pair.newConfiguration ?? pair.oldConfiguration,
        seen.insert(ObjectIdentifier(configuration)).inserted
      else { return nil }
      return ConfigurationPair(old: pair.oldConfiguration, new: pair.newConfiguration)
    }
  }
}

/// An installation of Flyte as it was and as it is.
public struct FlytePair: ImpactSubject {
  /// As it was.
  public let old: FlyteDeployment
  /// As it is.
  public let new: FlyteDeployment

  /// The installations that are on both sides.
  public static func all(in comparison: Comparison) -> [FlytePair] {
    comparison.configurationPairs.compactMap { pair in
      guard let old = pair.old?.flyte, let new = pair.new?.flyte else { return nil }
      return FlytePair(old: old, new: new)
    }
  }
}

/// A platform of Astronomer as it was and as it is.
public struct AstronomerPair: ImpactSubject {
  /// As it was.
  public let old: AstronomerValues
  /// As it is.
  public let new: AstronomerValues

  /// The platforms that are on both sides.
  public static func all(in comparison: Comparison) -> [AstronomerPair] {
    comparison.configurationPairs.compactMap { pair in
      guard let old = pair.old?.astronomer, let new = pair.new?.astronomer else { return nil }
      return AstronomerPair(old: old, new: new)
    }
  }
}

/// A service of Amundsen as it was and as it is.
public struct AmundsenPair: ImpactSubject {
  /// As it was.
  public let old: AmundsenProcess
  /// As it is.
  public let new: AmundsenProcess

  /// The services that are on both sides, each with the one of the same kind.
  public static func all(in comparison: Comparison) -> [AmundsenPair] {
    comparison.configurationPairs.flatMap { pair -> [AmundsenPair] in
      let before = pair.old?.amundsenProcesses ?? []
      let after = pair.new?.amundsenProcesses ?? []
      if before.count == 1, after.count == 1 {
        return [AmundsenPair(old: before[0], new: after[0])]
      }
      return after.compactMap { process in
        guard let service = process.service else { return nil }
        let old = before.filter { $0.service == service }
        return old.count == 1 ? AmundsenPair(old: old[0], new: process) : nil
      }
    }
  }
}
