import Diagnostics
import SystemPackage

extension FilePath {
  /// The path that `text` stands for, in the way of `PathText`.
  init(text: String) {
    self.init(bytes: PathText.bytes(of: text))
  }

  /// The path `bytes`, which hold no NUL.
  init(bytes: some Collection<UInt8>) {
    self.init(platformString: bytes.map { CChar(bitPattern: $0) } + [0])
  }

  /// The path that is nothing but `name`.
  init(_ name: Component) {
    self.init(root: nil, CollectionOfOne(name))
  }

  /// The bytes of the path.
  var bytes: [UInt8] {
    withPlatformString { pointer in
      var bytes: [UInt8] = []
      var next = pointer
      while next.pointee != 0 {
        bytes.append(UInt8(bitPattern: next.pointee))
        next += 1
      }
      return bytes
    }
  }

  /// The text that stands for the path, in the way of `PathText`.
  var text: String { PathText.text(of: bytes) }
}
