import AuthModel
import Diagnostics
import Testing
import YAML

/// The items of a Secret that consists of `body`, the text below `kind: Secret`.
func secretItems(_ body: String) throws -> [SecretItem] {
  let text = "apiVersion: v1\nkind: Secret\nmetadata: {name: x}\n\(body)\n"
  let file = SourceFile(path: "secret.yaml", bytes: Array(text.utf8))
  let secret = bind(read(file)).configurations.flatMap(\.secrets).first
  return try #require(secret).items
}

/// The value of a Secret's key that is spelled `spelling`.
func secretValue(_ spelling: String) throws -> SecretValue {
  let item = try #require(secretItems("stringData:\n  key: \(spelling)").first)
  return try #require(item.value)
}

/// The file of a Secret with one key that is spelled `spelling`, and its value.
func secretText(_ spelling: String) throws -> (file: SourceFile, value: SecretValue) {
  let text = "apiVersion: v1\nkind: Secret\nmetadata: {name: x}\nstringData:\n  key: \(spelling)\n"
  return try secretText(in: Array(text.utf8))
}

/// The file of a Secret with one key that consists of `bytes`, and its value.
func secretText(in bytes: [UInt8]) throws -> (file: SourceFile, value: SecretValue) {
  let file = SourceFile(path: "secret.yaml", bytes: bytes)
  let items = bind(read(file)).configurations.flatMap(\.secrets).flatMap(\.items)
  return (file, try #require(items.first?.value))
}
