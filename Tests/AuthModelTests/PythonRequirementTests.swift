import AuthModel
import Diagnostics
import Testing
import YAML

@Suite struct PythonRequirementTests {
  private static func packages(_ text: String, at path: String) -> [PythonPackages] {
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    return bind(AuthModel.read(byName: file)).configurations.flatMap(\.pythonPackages)
  }

  private static func version(_ text: String) -> ChartVersion? { ChartVersion(text) }

  @Test(
    "comparisons allow what PEP 440 says",
    arguments: [
      ("==1.1.2", "1.1.2", "1.1.3"), (" == 1.1.2 ", "1.1.2", "1.1.3"),
      ("===1.1.2", "1.1.2", "1.1.3"),
      ("==1.1.*", "1.1.0", "1.2.0"), ("==1.*", "1.0.0", "2.0.0"), ("~=1.1.2", "1.1.2", "1.2.0"),
      ("~=1.1", "1.1.0", "2.0.0"), (">=1.0,<1.1", "1.0.0", "1.1.0"), (">1.1.1", "1.1.2", nil),
      ("<=0.2.3", nil, "0.2.4"), (">=1,!=1.0.5", "1.0.0", nil), ("==1.1.2rc1", "1.1.2", "1.1.3"),
      ("[extra]==1.1.2", "1.1.2", "1.1.3"), ("==1.1.2  # why", "1.1.2", "1.1.3"), ("", nil, nil),
      ("==1.1.2x", nil, nil), ("==1.1.2Flask hunter2", nil, nil), (">=1,==4hunter2", nil, nil),
      ("==1.1.2.post1", "1.1.2", "1.1.3"),
      ("==1.1.2; python_version < '3'", nil, nil), ("@ git+https://x.com/y", nil, nil),
    ] as [(String, String?, String?)]
  )
  func versions(_ text: String, _ since: String?, _ before: String?) throws {
    let packages = try #require(Self.packages("flaskoidc\(text)\n", at: "requirements.txt").first)
    let package = try #require(packages["flaskoidc"])
    let expected = Availability(
      since: since.flatMap(Self.version),
      before: before.flatMap(Self.version)
    )
    #expect(package.versions == expected)
  }

  @Test(
    "files are told by their names",
    arguments: [
      ("requirements.txt", true), ("a/requirements-oidc.txt", true), ("dev-requirements.txt", true),
      ("requirements_all.TXT", true), ("requirements.yaml", false), ("notes.txt", false),
    ]
  )
  func names(_ path: String, _ isOne: Bool) {
    #expect(PythonRequirements.isCalledLikeOne(path) == isOne)
  }

  @Test("lines that name no package are left alone, and names are compared as pip does")
  func lines() throws {
    let text = """
      -r other.txt
      --index-url https://user:secret@pypi.example.com/simple
      git+https://token@github.com/acme/flask.git#egg=Flask
      # flaskoidc==0.1
      FlaskOIDC==1.1.2 --hash=sha256:0
      flaskoidc >= 1.0 , < 2 \\
      Its_Dangerous==2.0
      ./wheel.whl
      """
    let packages = try #require(Self.packages(text, at: "requirements.txt").first)
    #expect(packages["flaskoidc"]?.versions.phrase == "from 1.0.0 on and before 2.0.0")
    #expect(packages["its-dangerous"]?.versions.phrase == "from 2.0.0 on and before 2.0.1")
    #expect(packages["flask"] == nil)
    #expect(Self.packages("Flask==2.2.5\n", at: "requirements.txt").isEmpty)
  }

  @Test(
    "pip is found in the commands of a Dockerfile",
    arguments: [
      ("RUN pip install flaskoidc==1.0.4", "1.0.4"),
      (
        "RUN apt-get install pip && python3 -m pip install -U \\\n  # why\n  'flaskoidc==1.0.4'",
        "1.0.4"
      ),
      (
        "RUN cd /app; pip3 install -r x.txt -c y.txt \"flaskoidc==1.0.4\" && echo flaskoidc==9",
        "1.0.4"
      ),
      ("RUN <<EOF\npip3.7 install flaskoidc==1.0.4\nEOF", "1.0.4"),
      ("RUN pip install flaskoidc==1.0.4\nRUN pip install flaskoidc==1.1.2", "1.1.2"),
      ("RUN echo flaskoidc==1.0.4", nil), ("RUN pip uninstall flaskoidc", nil),
      ("RUN pip install -e flaskoidc==1.0.4", nil), ("RUN pip install ./flaskoidc", nil),
    ] as [(String, String?)]
  )
  func dockerfiles(_ text: String, _ version: String?) {
    let all = Self.packages("FROM python\n\(text)\nFROM x\n", at: "Dockerfile")
    #expect(all.first?["flaskoidc"]?.versions.since == version.flatMap(Self.version))
    #expect(all.count == (version == nil ? 0 : 1))
  }

  @Test("a stage has the packages of the one it starts from")
  func stages() throws {
    let text = """
      FROM python AS base
      RUN pip install Flask==2.3.0
      FROM base
      RUN pip install flaskoidc==1.1.2
      """
    let all = Self.packages(text, at: "Dockerfile")
    #expect(all.count == 1)
    #expect(all.first?["flask"]?.versions.since == ChartVersion(2, 3))
  }
}
