import AuthModel
import Diagnostics
import HelmValues
import Projects
import Rendering

/// The settings of a project as they count in the end.
struct EffectiveProject {
  private let project: LoadedProject?
  private let root: EffectiveValue
  /// What stands behind a value that no project file sets, by the place that it is given.
  private let others: [SourceRange: String]

  /// The settings of `project`, under those of variables, over the defaults.
  init(_ project: LoadedProject?, in context: ProcessContext) {
    self.project = project
    let shown = Set(project?.bound.disclosed ?? [])
    var entries = (project?.bound.root?.entries ?? []).map { entry in
      (key: KeyText.shown(entry.key.value), value: EffectiveValue(entry.value, shown))
    }
    var others: [SourceRange: String] = [:]
    for (index, field) in DeclaredDocument.project.section.fields.enumerated() {
      let variable = OptionVariable.name(of: field.name)
      let text = context.environment[variable]
      guard let value = text.map(Constant.string) ?? field.defaults.newest?.value else { continue }
      let place = SourceRange(file: .builtIn, start: index, end: index)
      let present = entries.firstIndex { $0.key == field.name }
      guard present == nil || text != nil else { continue }
      others[place] = text == nil ? "default" : variable
      let own = (key: field.name, value: EffectiveValue.scalar(.init(value), origin: place))
      if let present { entries[present] = own } else { entries.append(own) }
    }
    root = .mapping(entries, origin: SourceRange(file: .builtIn, start: 0, end: 0))
    self.others = others
  }

  /// The settings as YAML, each with where it comes from behind it.
  var yaml: [UInt8] {
    root.yaml { range in others[range] ?? project?.line(range) ?? "" }
  }
}

extension EffectiveValue {
  /// `value`, in which what is not `shown` is masked.
  fileprivate init(_ value: Value, _ shown: Set<SourceRange>) {
    if value.isMapping {
      let entries = value.entries.map { entry in
        (key: KeyText.shown(entry.key.value), value: EffectiveValue(entry.value, shown))
      }
      self = .mapping(entries, origin: value.range)
    } else if value.isSequence {
      self = .sequence(value.items.map { EffectiveValue($0, shown) }, origin: value.range)
    } else if value.isNull {
      self = .scalar(.null, origin: value.range)
    } else {
      // 'off' is a word here, whatever it is to YAML.
      let isShown = shown.contains(value.range)
      self = .scalar(isShown ? .init(value) : .masked, origin: value.range)
    }
  }
}

extension EffectiveValue.Scalar {
  fileprivate init(_ value: Value) {
    switch value.scalar {
    case .boolean(let boolean) where ["true", "false"].contains(value.text):
      self = .boolean(boolean)
    default: self = .string(value.text)
    }
  }

  fileprivate init(_ value: Constant) {
    switch value {
    case .boolean(let boolean): self = .boolean(boolean)
    default: self = .string(value.description)
    }
  }
}
