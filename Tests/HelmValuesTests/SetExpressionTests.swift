import Diagnostics
import HelmValues
import TestSupport
import Testing

/// Expressions of `--set`, compared with real Helm.
@Suite struct SetExpressionTests {
  @Test("an expression sets what Helm sets, or is refused as Helm refuses it")
  func table() throws {
    try expectAgreement(Self.table)
  }

  private static let table = [
    "a=1,b.c=two,ports={80,443}", "a=null", "a=", "a", "a.b", "a=true,b=True,c=0x10,d=0123,e=1e3",
    "f=1.5,g=yes,h=tRuE,i=NULL,j=-5,k=+5,l=1_0", "a\\.b=c", "a=b\\,c", "a[0]=x,a[2]=y", "a[0].b=1",
    "a={}", "a={x", "a.b=1,a=2", "a=1,a.b=2", "a= x , b=y", "a==b", "a=\"x\"", "'a'=1", "a=1,",
    "a..b=1", "a[-1]=1", "a[x]=1", "a=12345678901234567890", "a=-0", "a=00",
    "a=0", "a=007", "é=ü", "a={1,null,true,x y}", "a={ x, y}", "a[0][1]=x", "a[0]={1,2}", "a=,b=1",
    "a={a,b}c", "a={a},b=2", "a=b=c", "a\\=b=c", "a.b.c=null", "a=1 2", "a=\\\\", "a.=1", "a=\\n",
    "a={a\\,b}", "a[0]b=1", "a[1]=x", "a={,}", "a={a,,b}", "a[65536]=1", "a[65537]=1",
    "a=null,a.b=1", "a=null,a[0]=1", "a[0]=1,a.b=2", "a.b=1,a[0]=2", "a[0]=x,a[0].b=1",
    "a[0].b=1,a[0].c=2", "a[0].b=1,a[0]=2", "a[0][0]=1,a[0][1]=2", "a[0]=1,a[0][0]=2",
    "a[1].b.c={1,2},a[1].b.d=x", "a.b=1,a.b=2", "a[0].b=1,a[0].b.c=2", "a[1]=1,a[0].b=x",
    "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z.a.b.c.d.e=1",
    "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z.a.b.c.d.e.f=1", "a\\", "a=\\", "a=b,,c=d",
    "a={x}}", "a=x{y}", "a.b={},c=1", "a[ 0]=1", "a[+1]=1", "a[01]=x", "a[]=1", ",a=1", "a,b=1", "",
  ]

  @Test("what Helm drops without a word is refused")
  func dropped() throws {
    let expressions = [
      "=1", ".a=1", "[0]=1", "a[0", "a[0]", "a=1,b[", "a.b=1,a..c=2", "a[0]..b=1", "a[0].b=",
    ]
    let answers = try MergeOracle.ask(expressions.map { MergeOracle.Question(set: $0) })
    for (expression, answer) in zip(expressions, answers) {
      #expect(throws: SetFailure.self, "\(expression)") { try MergeOracle.set(expression) }
      #expect(answer.values != nil, "\(expression)")
    }
  }

  @Test("random expressions set what Helm sets")
  func random() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let expressions = (0..<2000).map { _ in generator.text(of: "aab01.=,[]{}\\ -~", count: 1...14) }
    let likely = (0..<1000).map { _ in Self.likely(using: &generator) }.filter { $0.last != "=" }
    try expectAgreement(expressions, "seed \(seed)", mayRefuseMore: true)
    try expectAgreement(likely, "seed \(seed)")
  }

  /// An expression of assignments to few keys.
  private static func likely(using generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      let steps = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        generator.pick(["a", "a", "b", "a[0]", "a[1]", "b[0][1]"])
      }
      let value = generator.pick(["1", "x", "", "null", "{1,x}", "true", "{}"])
      return "\(steps.joined(separator: "."))=\(value)"
    }.joined(separator: ",")
  }

  private func expectAgreement(
    _ expressions: [String],
    _ comment: String = "",
    mayRefuseMore: Bool = false
  ) throws {
    let answers = try MergeOracle.ask(expressions.map { MergeOracle.Question(set: $0) })
    var differences: [String] = []
    for (expression, answer) in zip(expressions, answers) {
      let ours: String
      do throws(SetFailure) {
        ours = try MergeOracle.set(expression).json
      } catch {
        if answer.error == nil, !mayRefuseMore {
          differences.append("\(expression): we \(error.kind), Helm \(answer.values ?? "")")
        }
        continue
      }
      guard ours != answer.values else { continue }
      differences.append("\(expression): we \(ours), Helm \(answer.values ?? answer.error ?? "")")
    }
    record(differences, comment)
  }
}
