import Diagnostics
import TestSupport
import Testing
import YAML

/// Entries and items that are added and taken out.
@Suite struct EditingTests {
  @Test(
    "what is added comes behind the last entry, with the keys that are missing",
    arguments: [
      ("a:\n  b: 1\nc: 2\n", "a", "a:\n  b: 1\n  new: 0\nc: 2\n"),
      ("a:\n  b: 1", "a", "a:\n  b: 1\n  new: 0\n"),
      (
        "a:\n    b: 1\n    # end of b\n  # end of a\n", "a.d",
        "a:\n    b: 1\n    d:\n        new: 0\n    # end of b\n  # end of a\n"
      ),
      ("a:\r\n", "a", "a:\r\n  new: 0\r\n"), ("a: {}\n", "a", "a:\n  new: 0\n"),
      ("a: null # why\n", "a.b", "a: # why\n  b:\n    new: 0\n"),
      ("a: {b: 1}\n", "a", nil), ("a: text\n", "a", nil), ("a:\n- b\n", "a", nil),
      ("a: &x\n  b: 1\n", "a", nil), ("x: &x\n  b: 1\na:\n  <<: *x\n", "a", nil),
      ("a:\n  b: |+\n    1\n", "a", nil),
      ("a:\n  b: |\n    1\n", "a", "a:\n  b: |\n    1\n  new: 0\n"),
    ]
  )
  func adding(text: String, path: String, result: String?) throws {
    let edited = try #require(EditedText(text))
    let addition = Addition([BlockLine("new: 0")], at: path.split(separator: ".").map(String.init))
    #expect(edited.text(after: edited.document.edits(adding: [addition])) == result)
  }

  @Test("of two additions at one place the deeper comes first")
  func two() throws {
    let edited = try #require(EditedText("a:\n  b:\n    c: 1"))
    let additions = [["a"], ["a", "b"]].map { Addition([BlockLine("new: 0")], at: $0) }
    let edits = edited.document.edits(adding: additions)
    #expect(edited.text(after: edits) == "a:\n  b:\n    c: 1\n    new: 0\n  new: 0\n")
    #expect(
      edited.document.edits(
        adding: [["a", "x"], ["a", "x"]].map {
          Addition([BlockLine("new: 0")], at: $0)
        }
      ) == nil
    )
  }

  @Test(
    "an item is put before all others with its comments, and in brackets changes places with the first",
    arguments: [
      (
        "a:\n  # for x\n  - x\n  # for y\n  - y  # here\n    # below\n  - z\n", 1,
        "a:\n  # for y\n  - y  # here\n    # below\n  # for x\n  - x\n  - z\n"
      ),
      ("a:\r\n- x\r\n- 'y'\r\nb: 1\r\n", 1, "a:\r\n- 'y'\r\n- x\r\nb: 1\r\n"),
      ("a:\n- x\n- b: 1\n  c: 2\n", 1, "a:\n- b: 1\n  c: 2\n- x\n"),
      ("a: [x, y, \"z\"]\n", 2, "a: [\"z\", y, x]\n"), ("a: [x, &y y]\n", 1, nil),
      ("a: [x, {y: 1}]\n", 1, nil), ("a:\n- x\n- y", 1, nil), ("a:\n- x\n- y\n", 0, nil),
      ("a: &a\n- x\n- y\n", 1, nil), ("a: x\n", 1, nil),
    ]
  )
  func front(text: String, index: Int, result: String?) throws {
    let edited = try #require(EditedText(text))
    let trail = try #require(edited.trail(["a"]))
    let edits = edited.document.edits(movingItemToFront: index, of: trail)
    #expect(edited.text(after: edits) == result)
  }

  @Test(
    "a text is put before the items of a list",
    arguments: [
      ("a:\n  # for x\n  - x\n", "a:\n  - new\n  # for x\n  - x\n"),
      ("a:  # why\r\n- x\r\n- y", "a:  # why\r\n- new\r\n- x\r\n- y"),
      ("a: [x, y]\n", "a: [new, x, y]\n"), ("a: [ {x: 1} ]\n", "a: [ new, {x: 1} ]\n"),
      ("a: [&x x]\n", nil), ("a: []\n", nil), ("a: x\n", nil),
    ]
  )
  func prepending(text: String, result: String?) throws {
    let edited = try #require(EditedText(text))
    let trail = try #require(edited.trail(["a"]))
    #expect(edited.text(after: edited.document.edits(prepending: "new", to: trail)) == result)
    #expect(edited.document.edits(prepending: "a: b", to: trail) == nil)
  }

  @Test(
    "an item is taken out with its comments",
    arguments: [
      (
        "a:\n  - x: 1\n    y: 2\n  # for b\n  - b\n    # below b\n  - c\n", 1,
        "a:\n  - x: 1\n    y: 2\n  - c\n"
      ),
      ("a:\n- x\n-\n  y: 1\n  # end\n- z\n", 1, "a:\n- x\n- z\n"),
      ("a:\n- x\n- - y\n  - z", 1, "a:\n- x\n"),
      ("a:\n- x\n\n# of y\n- y\nb: 1\n", 0, "a:\n\n# of y\n- y\nb: 1\n"),
      ("a:\n- x\nb: 1\n", 0, "b: 1\n"), ("a:  # why\n- x\nb: 1\n", 0, "b: 1\n"),
      ("a: [x, y]\n", 0, nil), ("- x\n", 0, nil), ("a:\n- &x 1\n- *x\n", 1, "a:\n- &x 1\n"),
    ]
  )
  func items(text: String, index: Int, result: String?) throws {
    let edited = try #require(EditedText(text))
    let item = edited.document.root?.entries.first { _ in true }?.value.items
      .dropFirst(index).first { _ in true }
    let range = item?.range ?? edited.file.range(0, 0)
    let place = EntryTrail.list(ofItemAround: range, in: edited.document)
    let edits = place.flatMap { edited.document.edits(removingItem: $0.index, of: $0.trail) }
    #expect(edited.text(after: edits) == result)
  }

  @Test(
    "tabs give way to blanks where only one reading is left",
    arguments: [
      ("a:\n\tb:\n\t\tc: 1\n\td: 2\n", "a:\n  b:\n    c: 1\n  d: 2\n"),
      ("a:\n    b: 1\n\tc: 2\n", "a:\n    b: 1\n    c: 2\n"),
      ("a:\n  b:\n    c: 1\n\td: 2\n", nil), ("a:\n\tb: |\n\t\tc\n", nil), ("a:\n\tb: @\n", nil),
    ]
  )
  func tabs(text: String, result: String?) throws {
    let edited = try #require(EditedText(text))
    #expect(edited.text(after: edited.file.editsWithoutTabs()) == result)
  }
}
