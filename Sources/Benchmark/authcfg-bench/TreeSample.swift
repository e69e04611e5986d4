/// A tree of manifests as a platform team has it, of which few say anything of a login.
enum TreeSample {
  static let count = 20_000

  /// The path within the tree, and the text, of the file with the given number.
  static func file(_ number: Int) -> (path: String, text: String) {
    ("team-\(number % 200)/\(number).yaml", text(number))
  }

  /// One file in a hundred concerns authcfg.
  private static func text(_ number: Int) -> String {
    if number.isMultiple(of: 100) { return FlyteBinarySample.values(number) }
    return number.isMultiple(of: 2) ? service(number) : deployment(number)
  }

  private static func service(_ number: Int) -> String {
    """
    apiVersion: v1
    kind: Service
    metadata:
      name: app-\(number)
    spec:
      selector:
        app: app-\(number)
      ports:
        - port: 80
          targetPort: 8080

    """
  }

  private static func deployment(_ number: Int) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: app-\(number)
      namespace: team-\(number % 200)
    spec:
      replicas: \(number % 5 + 1)
      selector:
        matchLabels:
          app: app-\(number)
      template:
        metadata:
          labels:
            app: app-\(number)
        spec:
          containers:
            - name: main
              image: registry.example.com/team/app-\(number):1.\(number % 30).0
              ports:
                - containerPort: 8080
              resources:
                requests:
                  cpu: 100m
                  memory: 128Mi
              readinessProbe:
                httpGet:
                  path: /healthz
                  port: 8080

    """
  }
}
