import AuthModel
import Diagnostics
import Rendering
import YAML

/// Reads what `authcfg render` is given, and collects what is wrong with it, so that a person hears
/// of everything at once.
struct RenderInputs {
  let limits: Limits
  private(set) var places = Places()
  private var messages: [String] = []

  init(limits: Limits) {
    self.limits = limits
  }

  mutating func fail(_ messages: [String]) {
    self.messages += messages
  }

  /// Says what is wrong and ends the command, if anything is.
  func stopIfBroken() throws {
    try ProcessContext.current.stop(at: messages)
  }

  mutating func secretOptions(_ arguments: [String]) -> [SecretOption] {
    arguments.compactMap { argument in
      do throws(SecretOption.Failure) {
        return try SecretOption(argument)
      } catch {
        messages.append(error.message)
        return nil
      }
    }
  }

  mutating func checkStandardInput(isUsedBy count: Int) {
    if count > 1 {
      messages.append("'-' can be given once only: standard input is read once")
    } else if count == 1, ProcessContext.current.isInputTerminal {
      messages.append("cannot read '-': standard input is a terminal; pipe something into it")
    }
  }

  /// What the release of `layers` needs, which is called `name` if that is known.
  mutating func needs(
    of layers: Layers,
    _ options: BindingOptions,
    called name: String?
  ) -> ReleaseNeeds {
    let files = layers.values.compactMap { read($0) }
    let arguments = layers.set.map { text in
      let file = SourceFile(id: places.nextID, path: "--set", bytes: Array(text.utf8))
      places.add(file)
      return file
    }
    guard files.count == layers.values.count else { return ReleaseNeeds() }
    if arguments.isEmpty, let needs = environmentNeeds(files, options, called: name) {
      return needs
    }
    do {
      let release = try Pipeline(options: options, limits: limits)
        .bindLayers(files, setting: arguments)
      fail(release.obstacles(places))
      guard let configuration = release.configuration else {
        if messages.isEmpty {
          let path = files.map(\.path).joined(separator: ", ")
          fail(["\(path): no values of a chart that say how people sign in"])
        }
        return ReleaseNeeds()
      }
      if let amundsen = configuration.amundsen {
        return needs(AmundsenNeeds(amundsen, called: name))
      }
      let requirements = Rendering.requirements(of: [configuration])
      fail(requirements.problems.map { "\(places.text($0.range)): \($0.value)" })
      return ReleaseNeeds(secrets: requirements.secrets, release: release.flyte(called: name))
    } catch {
      fail([error.description])
      return ReleaseNeeds()
    }
  }

  /// What processes need whose variables `files` set; `nil` if these are of another kind.
  private mutating func environmentNeeds(
    _ files: [SourceFile],
    _ options: BindingOptions,
    called name: String?
  ) -> ReleaseNeeds? {
    let bound = files.map { bind(AuthModel.read(byName: $0, limits: limits), options: options) }
    let kinds = bound.flatMap(\.kinds)
    guard kinds.contains(.environment),
      kinds.allSatisfy({ [.environment, .kubernetes].contains($0) })
    else { return nil }
    fail(bound.flatMap(\.stream.problems).map(message))
    let supplies = AmundsenSupply.all(in: bound, called: name)
    return supplies.isEmpty ? nil : needs(AmundsenNeeds(supplies))
  }

  private mutating func needs(_ amundsen: AmundsenNeeds) -> ReleaseNeeds {
    let requirements = Rendering.requirements(of: amundsen.supplies)
    fail(amundsen.problems(places))
    fail(requirements.problems.map { "\(places.text($0.range)): \($0.value)" })
    return ReleaseNeeds(secrets: requirements.secrets, amundsen: amundsen)
  }

  mutating func secretsFiles(_ paths: [String]) -> [SecretsFile.Entry] {
    paths.flatMap { path -> [SecretsFile.Entry] in
      guard let source = read(path) else { return [] }
      let file = SecretsFile(source, limits: limits)
      fail(file.syntaxProblems.map(message))
      fail(file.problems.map { "\(places.text($0.range)): \($0.value.rawValue)" })
      return file.entries
    }
  }

  private mutating func read(_ path: String) -> SourceFile? {
    let input = InputFile(
      path: path == "-" ? "<stdin>" : path,
      origin: path == "-" ? .standardInput : .file(ProcessContext.current.resolve(path)),
      role: .named
    )
    do {
      let file = try input.read(places.nextID, limit: limits.fileSize)
      places.add(file)
      return file
    } catch let failure as FileFailure {
      messages.append("cannot read '\(path)': \(failure.reason)")
    } catch {
      messages.append("cannot read '\(path)'")
    }
    return nil
  }

  private func message(_ problem: YAML.Problem) -> String {
    "\(places.text(problem.range)): \(problem.kind.words)"
  }
}
