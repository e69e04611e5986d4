{{- define "namespace" -}}
{{- .Values.forceNamespace | default .Release.Namespace | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "authVolume" -}}
- name: auth
  secret:
    secretName: {{ . }}
{{- end -}}
