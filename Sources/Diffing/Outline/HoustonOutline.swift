import AuthModel
import Diagnostics
import HelmValues

/// Puts what the variables of Houston set where the tree has it, since Houston takes it from there: of
/// the same setting a variable wins over the tree, and of equal variables the last one.
struct HoustonOutline {
  let configuration: Configuration
  let root: Part
  let given: GivenValues

  private static let houston = ["astronomer", "houston"]

  /// Moves every variable to its place.
  func settle(_ values: Value) {
    guard let houston = root.part(at: Self.houston) else { return }
    let value = values.value(at: Self.houston)
    let plain = (value?.value(of: "env")?.items ?? []).compactMap { Variable(plain: $0) }
    let references = (value?.value(of: "secret")?.items ?? []).compactMap {
      Variable(reference: $0, given)
    }
    guard !plain.isEmpty || !references.isEmpty else { return }
    houston.remove("env")
    houston.remove("secret")
    var own: [String: Part] = [:]
    let variables = plain + references
    let whole = variables.last { $0.target == .openIDConnect && !$0.isEmpty }
    let hasWhole = whole.map { settleProviders($0.reading, at: $0.place) } ?? false
    for variable in variables {
      let target = variable.target
      if target == .openIDConnect, hasWhole || variable.isEmpty { continue }
      let isSet = !(hasWhole && target?.isInOpenIDConnect == true)
      if let path = target?.path, isSet, target != .openIDConnect,
        let field = DeclaredField(
          at: path.split(separator: ".").map(String.init),
          in: configuration
        )
      {
        // Houston takes an empty variable for one that is not set.
        guard !variable.isEmpty else { continue }
        let part = variable.part(as: field)
        root.holder(at: field.keys.dropLast(), for: part, in: configuration).put(part)
      } else {
        own[variable.name] = variable.part(as: nil)
      }
    }
    let parts = own.values.sorted { $0.place < $1.place }
    guard let first = parts.first else { return }
    let field = DeclaredField(at: Self.houston + ["env"], in: configuration)
    houston.put(Part("env", shown: "env", at: first.place, of: field, .mapping(parts)))
  }
}

extension HoustonOutline {
  /// A variable of Houston's container.
  fileprivate struct Variable {
    let name: String
    let place: SourceRange
    let reading: Reading

    /// An item of `houston.env`.
    init?(plain item: Value) {
      guard let name = item.value(of: "name"), name.isScalar, let value = item.value(of: "value"),
        value.isScalar
      else { return nil }
      self.name = name.text
      place = value.range
      reading = .text(HiddenText(value.scalar?.printed ?? value.text))
    }

    /// An item of `houston.secret`.
    init?(reference item: Value, _ given: GivenValues) {
      guard let name = item.value(of: "envName"), name.isScalar,
        let secret = item.value(of: "secretName"), secret.isScalar
      else { return nil }
      self.name = name.text
      place = secret.range
      let key = item.value(of: "secretKey")?.text ?? HoustonSecretEntry.defaultKey
      let source = GivenSource(holder: .secret, name: secret.text)
      let place = KeptPlace(source: source, key: key)
      reading = .kept(at: place, given[place].map { .text($0.text) })
    }

    var target: HoustonVariable.Target? { HoustonVariable[name]?.target }

    var isEmpty: Bool {
      if case .text(let text) = reading { text.isEmpty } else { false }
    }

    /// The part that it is as `field`, or as a variable that sets none.
    func part(as field: DeclaredField?) -> Part {
      let reading = field.map { self.reading.asVariable(of: $0) } ?? self.reading
      let name = field?.keys.last ?? name
      return Part(
        name,
        shown: KeyText.shown(name),
        at: place,
        of: field,
        secrecy: field.map(Part.Secrecy.init(of:)) ?? .guarded,
        .scalar(reading)
      )
    }
  }
}

extension HoustonVariable.Target {
  /// Whether it is a part of what `.openIDConnect` sets as a whole.
  fileprivate var isInOpenIDConnect: Bool {
    switch self {
    case .flow, .clockTolerance, .provider, .scimAuthCode: true
    case .openIDConnect, .localEnabled, .gitHubEnabled, .proxy: false
    }
  }
}
