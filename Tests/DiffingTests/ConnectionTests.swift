import Testing

/// Connections of Airflow and URLs of databases, which can be written in several ways.
@Suite struct ConnectionTests {
  private static let same: [(String, String)] = [
    (
      "postgres://app:se%2Fcret@db.acme.com:5432/airflow",
      #"{"conn_type": "postgres", "login": "app", "password": "se/cret", "host": "db.acme.com", "port": 5432, "schema": "airflow"}"#
    ),
    ("postgresql://app:s%65cret@DB/a", "postgres://app:secret@db/a"),
    (
      "aws://AKIA:a%2Bb@/?region_name=eu-west-1&role_arn=r",
      #"{"conn_type": "aws", "login": "AKIA", "password": "a+b", "extra": {"role_arn": "r", "region_name": "eu-west-1"}}"#
    ),
    (
      "google-cloud-platform://?num_retries=5",
      #"{"conn_type": "google_cloud_platform", "extra": "{\"num_retries\": \"5\"}"}"#
    ),
    (
      #"aws://?__extra__=%7B%22a%22%3A%20%7B%22b%22%3A%201%7D%7D"#,
      #"{"conn_type": "aws", "extra": {"a": {"b": 1}}}"#
    ),
  ]

  /// The text as a variable of a container.
  private static func pod(_ text: String, _ name: String = "AIRFLOW_CONN_DB") -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: scheduler}
    spec:
      containers:
        - name: scheduler
          env: [{name: \(name), value: '\(text)'}]
    """
  }

  private static func secret(_ text: String) -> String {
    "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {AIRFLOW_CONN_DB: '\(text)'}\n"
  }

  private static func lines(_ old: String, _ new: String) -> [String] {
    let name = "AIRFLOW_CONN_DB"
    return Compared("\(name)='\(old)'\n", "\(name)='\(new)'\n", name: ".env").lines
  }

  @Test("a connection that Airflow reads the same is no change", arguments: same)
  func connection(_ old: String, _ new: String) {
    #expect(Self.lines(old, new) == [])
    #expect(Self.lines(new, old) == [])
    #expect(Compared(Self.pod(old), Self.pod(new)).lines == [])
    #expect(Compared(Self.secret(old), Self.secret(new)).lines == [])
  }

  private static let changed: [(String, String, [String])] = [
    (
      "postgres://app:secret@db:5432/airflow",
      #"{"conn_type": "postgres", "login": "app", "password": "other", "host": "db", "port": 5432, "schema": "airflow"}"#,
      ["changed AIRFLOW_CONN_DB.password: hidden -> hidden"]
    ),
    (
      "aws://a:b@/?region_name=eu-west-1",
      #"{"conn_type": "aws", "login": "a", "password": "b", "extra": {"region_name": "eu-west-2"}}"#,
      ["changed AIRFLOW_CONN_DB.extra.region_name: hidden -> hidden"]
    ),
    // A number is no text.
    (
      "aws://?num_retries=5", #"{"conn_type": "aws", "extra": {"num_retries": 5}}"#,
      ["changed AIRFLOW_CONN_DB.extra.num_retries: hidden -> hidden"]
    ),
    // A plus sign is a blank in a query, and itself in a password.
    (
      "aws://a:b+c@/?d=e+f",
      #"{"conn_type": "aws", "login": "a", "password": "b c", "extra": {"d": "e f"}}"#,
      ["changed AIRFLOW_CONN_DB.password: hidden -> hidden"]
    ),
    (
      "aws://", #"{"conn_type": "aws", "description": "a"}"#,
      ["changed AIRFLOW_CONN_DB: hidden -> hidden"]
    ),
    // Compose replaces it before Airflow decodes it.
    (
      "postgres://a:${PW}@db/x",
      #"{"conn_type": "postgres", "login": "a", "password": "${PW}", "host": "db", "schema": "x"}"#,
      ["changed AIRFLOW_CONN_DB: hidden -> hidden"]
    ),
    (
      "google_cloud_platform://", #"{"conn_type": "google_cloud_platform"}"#,
      ["changed AIRFLOW_CONN_DB: hidden -> hidden"]
    ),
  ]

  @Test("of a connection that is written otherwise just what changed is said", arguments: changed)
  func changes(_ old: String, _ new: String, _ lines: [String]) {
    #expect(Self.lines(old, new) == lines)
    #expect(Self.lines(new, old).count == lines.count)
  }

  @Test("a variable that Airflow does not look for is a text")
  func otherName() {
    let (old, new) = Self.same[1]
    for name in ["AIRFLOW_CONN_db", "DB", "AIRFLOW_CONN_"] {
      #expect(Compared(Self.pod(old, name), Self.pod(new, name)).lines.count == 1)
    }
  }

  @Test("a connection that moves into a Secret in another form is moved")
  func moved() {
    let (uri, json) = Self.same[0]
    let taken = Self.pod("").replacing(
      "value: ''",
      with: "valueFrom: {secretKeyRef: {name: s, key: AIRFLOW_CONN_DB}}"
    )
    let path = "spec.containers[scheduler].env.AIRFLOW_CONN_DB"
    for (text, kind) in [(json, "moved"), (json.replacing("cret", with: "x"), "changed")] {
      let old = ["pod.yaml": Self.pod(uri), "secret.yaml": Self.secret(text)]
      let new = ["pod.yaml": taken, "secret.yaml": Self.secret(text)]
      #expect(Compared(old, new).lines == ["\(kind) \(path): hidden -> s/AIRFLOW_CONN_DB"])
    }
  }

  private static let urls: [(String, String, Bool)] = [
    ("mysql://app:p%77@db/x?charset=utf8", "mysql://app:pw@db/x?charset=utf8", true),
    ("mysql://app:p%2Fw@db/x", "mysql://app:p%2fw@db/x", true),
    ("mysql://app:pw@db/x", "mysql://app:px@db/x", false),
    ("mysql://app:p+w@db/x", "mysql://app:p%2Bw@db/x", false),
    ("mysql://app:pw@db/x%79", "mysql://app:pw@db/xy", false),
    ("mysql://app:%24{PW}@db/x", "mysql://app:${PW}@db/x", false),
    ("mysql://app:p%40w@db/x", "mysql://app:p@w@db/x", false),
  ]

  @Test("the password of a database is what SQLAlchemy makes of it", arguments: urls)
  func database(_ old: String, _ new: String, _ isSame: Bool) {
    let name = "SQLALCHEMY_DATABASE_URI"
    let files = [old, new].map { "FLASK_OIDC_CLIENT_ID=a\n\(name)='\($0)'\n" }
    #expect(Compared(files[0], files[1], name: ".env").lines.isEmpty == isSame)
    let other = files.map { $0.replacing(name, with: "SOME_URL") }
    #expect(!Compared(other[0], other[1], name: ".env").lines.isEmpty)
  }
}
