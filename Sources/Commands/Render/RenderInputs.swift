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
    guard !messages.isEmpty else { return }
    for message in messages { ProcessContext.current.say(message) }
    throw ExitStatus.trouble.asError
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

  /// What the values files `paths` need, each bound alone.
  mutating func requirements(of paths: [String]) -> [SecretRequirement] {
    let configurations = paths.flatMap { path in
      read(path).map { self.configurations(in: bind(YAML.read($0, limits: limits))) } ?? []
    }
    let requirements = Rendering.requirements(of: configurations)
    fail(requirements.problems.map { "\(places.text($0.range)): \($0.value)" })
    return requirements.secrets
  }

  private mutating func configurations(in file: BoundFile) -> [Configuration] {
    fail(file.stream.problems.map(message))
    if let template = file.template {
      fail(["\(places.text(template)): a template of a chart is no values file"])
      return []
    }
    let configurations = file.configurations.filter { $0.astronomer != nil }
    if configurations.isEmpty, file.stream.problems.isEmpty {
      fail([
        "\(file.source.path): no values of the Astronomer Software chart that say how people sign in"
      ])
    }
    return configurations
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

extension YAML.Problem.Kind {
  /// What is wrong, without a word of the file.
  fileprivate var words: String {
    switch self {
    case .syntax(let words): "not YAML: \(words)"
    case .encoding(let words): words
    case .undefinedAlias: "not YAML: an alias without an anchor before it"
    case .recursiveAlias: "an alias inside of what it refers to"
    case .tooDeep(let limit): "nested deeper than \(limit) levels (--max-depth)"
    case .fileTooLarge(let limit): "larger than \(limit) bytes (--max-file-size)"
    case .scalarTooLarge(let limit): "a scalar of more than \(limit) bytes (--max-scalar-size)"
    case .tooManyNodes(let limit): "more than \(limit) nodes with aliases expanded (--max-nodes)"
    }
  }
}
