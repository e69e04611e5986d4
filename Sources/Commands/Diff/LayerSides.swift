/// The layers of two releases, which stand before and behind `--against` on the command line.
struct LayerSides {
  let sides: (old: Layers, new: Layers)

  /// Parts `layers` by the order of `arguments`, which the parser of the command line forgets.
  init(_ layers: Layers, _ arguments: [String]) {
    let before = arguments.prefix { $0 != "--against" }
    let values = before.count { Self.names($0, "-f") || Self.names($0, "--values") }
    let set = before.count { Self.names($0, "--set") }
    sides = (
      old: Layers(values: Array(layers.values.prefix(values)), set: Array(layers.set.prefix(set))),
      new: Layers(
        values: Array(layers.values.dropFirst(values)),
        set: Array(layers.set.dropFirst(set))
      )
    )
  }

  private static func names(_ argument: String, _ option: String) -> Bool {
    argument == option || argument.hasPrefix(option + "=")
  }
}
