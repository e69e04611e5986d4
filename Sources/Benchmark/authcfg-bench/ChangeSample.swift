import Diagnostics

/// Two versions of a file of many objects, as a rendered chart is one.
enum ChangeSample: String, CaseIterable {
  /// One object in a hundred is another one.
  case few = "1 % changed"
  /// Every object is another one, and all come in another order.
  case all = "all changed"

  /// Both versions, each of about 730 KB.
  var files: (old: SourceFile, new: SourceFile) {
    let count = 1500
    let old = (0..<count).map { Self.object($0, version: 0) }.joined()
    let new =
      switch self {
      case .few: (0..<count).map { Self.object($0, version: $0 % 100 == 0 ? 1 : 0) }.joined()
      case .all: (0..<count).reversed().map { Self.object($0, version: 1) }.joined()
      }
    return (
      SourceFile(id: SourceFile.ID(0), path: "old.yaml", bytes: Array(old.utf8)),
      SourceFile(id: SourceFile.ID(1), path: "new.yaml", bytes: Array(new.utf8))
    )
  }

  private static func object(_ number: Int, version: Int) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: service-\(number)
      namespace: flyte
      labels: {app: "service-\(number)", release: flyte}
    spec:
      replicas: \(number % 5 + version)
      template:
        spec:
          containers:
            - name: main
              image: registry.example.com/service:\(number).\(version)
              env:
                - name: FLYTE_PLATFORM_URL
                  value: flyte.example.com
                - name: FLYTE_CREDENTIALS_CLIENT_ID
                  value: client-\(number)
              ports:
                - containerPort: 8088
    ---

    """
  }
}
