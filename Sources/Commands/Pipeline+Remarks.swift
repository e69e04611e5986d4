import Diagnostics
import YAML

extension Pipeline {
  /// What there is to say of files in which nothing can be found.
  func remarks(on sources: [Source]) -> [String] {
    sources.compactMap { source in
      let file = source.file
      switch source.input.role {
      case .named, .layer, .registration:
        return file.size == 0 ? "'\(file.path)' is empty" : nil
      case .found where file.size > limits.fileSize:
        let limit = "\(limits.fileSize) bytes (--max-file-size)"
        return "'\(file.path)' has more than \(limit); it is left alone"
      case .found, .setting, .partner: return nil
      }
    }
  }
}
