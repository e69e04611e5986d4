public import Diagnostics

extension Configuration {
  /// The path of a secret that stands in one of `files`, if there is one.
  ///
  /// Variables that Houston is not known to read count as none.
  public func firstSecret(in files: Set<SourceFile.ID>) -> String? {
    guard let values = astronomer else {
      return settings.first { $0.isSecret && files.contains($0.range.file) }?.path
    }
    let inTree = (values.openIDConnect?.providers ?? []).flatMap { provider in
      let path = "\(OpenIDConnect.path).\(provider.name.value)"
      return [
        ("\(path).clientSecret", provider.clientSecret),
        ("\(path).scimAuthCode", provider.scimAuthCode),
      ]
    }
    let inVariables = (values.houston?.environment ?? []).compactMap { entry in
      entry.variable.flatMap { $0.isSecret ? ($0.name, entry.value) : nil }
    }
    return (inTree + inVariables).first { _, secret in
      secret.map { files.contains($0.range.file) } ?? false
    }?.0
  }
}
