import Testing

@testable import AuthModel

@Suite struct HelmTemplateTests {
  @Test(
    "an action that starts a line or steers makes a template",
    arguments: [
      ("{{- if .Values.x }}\na: b\n{{- end }}\n", "{{- if .Values.x }}"),
      ("a:\n  {{ .Values.x }}\n", "{{ .Values.x }}"),
      ("a: {{ include \"x\" . }}\n", "{{ include \"x\" . }}"),
      ("a: {{- toYaml .Values.x | nindent 2 }}\n", "{{- toYaml .Values.x | nindent 2 }}"),
    ]
  )
  func template(_ text: String, _ action: String) {
    let bound = Bound(text)
    #expect(bound.text(bound.file.template) == action)
    #expect(bound.file.problems == [])
  }

  @Test(
    "an action in a value, in a text of its own or in a comment does not",
    arguments: [
      "a: {{ .Values.x }}\n", "a: x-{{ .Values.x }}\n", "# {{ include \"x\" . }}\na: b\n",
      "a: '{{ include \"x\" . }}'\n", "a: |\n  {{- if .x }}\n  b\n  {{- end }}\n",
      "a: {b: {c: d}}\n",
    ]
  )
  func values(_ text: String) {
    #expect(Bound(text).file.template == nil)
  }

  @Test(
    "in an object of Kubernetes an action that starts a value or names the release does",
    arguments: [
      ("name: {{ .x }}", true), ("name: x-{{ .Release.Name }}", true),
      ("name: x/{{ .pod }}", false), ("name: |\n    name: {{ .x }}", false),
      ("name: '{{ .x }}'", false), ("name: a  # {{ .x }}", false),
    ]
  )
  func manifest(_ line: String, _ isTemplate: Bool) {
    let bound = Bound("apiVersion: v1\nkind: Secret\nmetadata:\n  \(line)\n")
    #expect((bound.file.template != nil) == isTemplate)
  }
}
