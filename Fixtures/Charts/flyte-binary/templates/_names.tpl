{{- define "name" -}}
{{- $own := .Values.nameOverride | default .Chart.Name -}}
{{- $full := .Values.fullnameOverride -}}
{{- if not $full -}}
{{- $full = ternary .Release.Name (print .Release.Name "-" $own) (contains $own .Release.Name) -}}
{{- end -}}
{{- $full | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "hasOwnConfiguration" -}}
{{- with .Values.configuration -}}
{{- if not (or .externalConfigMap .externalSecretRef) -}}true{{- end -}}
{{- end -}}
{{- end -}}
