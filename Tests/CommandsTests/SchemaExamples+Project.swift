extension SchemaExamples {
  /// Project files; what the schema takes, authcfg takes.
  static let project = SchemaExamples(
    name: "project",
    right: [
      "{}",
      "{extends: a.yaml, ignore: [a/], require-reason: true, fail-level: none, format: json-lines}",
      "{rules: {insecure-issuer: off, implicit-flow: error}}",
      "{overrides: [{paths: [a/], rules: {insecure-issuer: note}}]}",
      "{targets: {production: {values: [a.yaml], chart-version: 1.2, helm-version: 4}}}",
      "{targets: {a: {kind: flyte-core-values, manifests: [b], namespace: c, env: [d], idp: [e]}}}",
      "{targets: {a: {values: [a.yaml], chart-version: 1.2.0, helm-version: '3', previous: [b]}}}",
    ],
    wrong: [
      "{targts: {}}",
      "{rules: {insecure-isuer: off}}",
      "{rules: {insecure-issuer: loud}}",
      "{rules: [insecure-issuer]}",
      "{overrides: [{paths: [a/]}]}",
      "{overrides: [{rules: {insecure-issuer: note}}]}",
      "{overrides: {paths: [a/], rules: {insecure-issuer: note}}}",
      "{targets: [{name: a, values: [a.yaml]}]}",
      "{targets: {a: {values: a.yaml}}}",
      "{targets: {a: {value: [a.yaml]}}}",
      "{targets: {a: {values: [a.yaml], kind: helm-values}}}",
      "{targets: {a: {values: [a.yaml], helm-version: 5}}}",
      "{ignore: a/}",
      "{require-reason: 'true'}",
      "{fail-level: fatal}",
      "{format: text}",
      "{extends: [a.yaml]}",
    ]
  )
}
