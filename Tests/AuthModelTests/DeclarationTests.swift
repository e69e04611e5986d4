import Testing

@testable import AuthModel

/// What holds for every declared field.
@Suite struct DeclarationTests {
  @Test("every field is found by its own path, and by that alone")
  func paths() {
    #expect(FieldSearch.all.count > 120)
    for field in FieldSearch.all {
      guard case .found(let found) = FieldSearch(field.path) else {
        Issue.record("\(field.path) is not found")
        continue
      }
      #expect(found.path == field.path)
      #expect(found.isSame(as: field))
    }
  }

  @Test("a default is of the type of its field, and the chart's word stands for all charts")
  func defaults() {
    for field in FieldSearch.all {
      let exceptions = field.exceptionalDefaults.flatMap(\.defaults)
      for value in field.defaults + exceptions {
        #expect(value.fits(field.declaration.type), "\(field.path): \(value)")
      }
    }
  }

  @Test("what is known of providers is about declared fields")
  func knownProviders() {
    for provider in WellKnownProvider.all {
      for (path, defaults) in provider.defaults {
        guard case .found(let field) = FieldSearch("openidConnect.\(provider.key).\(path)") else {
          Issue.record("\(provider.key).\(path) is no field")
          continue
        }
        #expect(field.keys.last != DeclaredField.anyName)
        #expect(field.defaults == defaults)
        #expect(defaults.allSatisfy { $0.fits(field.declaration.type) }, "\(provider.key).\(path)")
      }
    }
  }

  @Test("each variable of Houston leads to the field that it sets, and back")
  func variables() {
    for variable in HoustonVariable.all where variable.target.path != nil {
      guard case .found(let field) = FieldSearch(variable.name) else {
        Issue.record("\(variable.name) leads nowhere")
        continue
      }
      #expect(field.path == variable.target.path)
      #expect(field.variables.contains(variable))
      let isProvider = field.declaration.type == .section && field.path != OpenIDConnect.path
      #expect(!isProvider, "\(variable.name) sets no field of a provider")
      #expect(!field.declaration.isSecret || variable.isSecret, "\(variable.name) is shown")
    }
  }

  @Test("a replacement and a misplaced field have a declared path")
  func otherPlaces() {
    for field in FieldSearch.all {
      for wrong in field.declaration.misplacedAt {
        #expect(!FieldSearch.all.contains { $0.path == wrong }, "\(wrong) is a right place")
      }
      guard let replacement = field.declaration.replacement else { continue }
      let parent = field.keys.dropLast().joined(separator: ".")
      let path = "\(parent).\(replacement.path)"
      #expect(FieldSearch.all.contains { $0.path == path }, "\(path) is not declared")
    }
  }
}

extension FieldDefault {
  fileprivate func fits(_ type: FieldType) -> Bool {
    switch (value, type) {
    case (nil, _), (.boolean, .boolean), (.boolean, .toggle), (.integer, .number): true
    case (.string, .string), (.string, .secret), (.string, .url): true
    case (.list, .strings), (.list, .urls): true
    case (.string(let text), .duration): (try? GoDuration(parsing: text)) != nil
    case (.string(let word), .choice(let words)): words.contains(word)
    default: false
    }
  }
}
