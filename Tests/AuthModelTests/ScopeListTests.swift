import AuthModel
import Diagnostics
import Testing

@Suite struct ScopeListTests {
  private let file = SourceFile.ID(0)

  private func located(_ text: String, at start: Int, quotes: Int = 0) -> Located<String> {
    let count = text.utf8.count + quotes
    return Located(text, at: SourceRange(file: file, start: start, end: start + count))
  }

  @Test("a text is parted at white space, and each scope has its own place")
  func text() {
    let list = ScopeList(located("openid  email\tprofile", at: 10, quotes: 2))
    #expect(list.scopes.map(\.value) == ["openid", "email", "profile"])
    #expect(list.scopes.map(\.range.start) == [11, 19, 25])
    #expect(list["email"]?.range.count == 5)
    #expect(list["mail"] == nil)
  }

  @Test("an item with a blank in it is two scopes")
  func items() {
    let items = [located("openid email", at: 5), located("all", at: 30)]
    let list = ScopeList(items, range: SourceRange(file: file, start: 3, end: 33))
    #expect(list.scopes.map(\.value) == ["openid", "email", "all"])
    #expect(list.scopes.map(\.range.start) == [5, 12, 30])
  }

  @Test("what commas part has no place of its own")
  func commas() {
    let range = SourceRange(file: file, start: 5, end: 8)
    let list = ScopeList([Located("a", at: range), Located("b", at: range)], range: range)
    #expect(list.scopes.map(\.value) == ["a", "b"])
    #expect(list.scopes.map(\.range) == [range, range])
  }

  @Test("a placeholder is seen, whether blanks part it or not")
  func unfinished() {
    #expect(ScopeList(located("<your scopes>", at: 0)).isUnfinished)
    #expect(ScopeList(located("openid ${MORE}", at: 0)).isUnfinished)
    #expect(!ScopeList(located("openid", at: 0)).isUnfinished)
  }
}
