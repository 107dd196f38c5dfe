{{/* The name of everything. */}}
{{- define "mixed.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{ .Values.fullnameOverride }}
{{- else -}}
{{ .Release.Name }}-mixed
{{- end -}}
{{- end }}

{{- define "mixed.labels" -}}
app.kubernetes.io/instance: {{ .context.Release.Name }}
app.kubernetes.io/component: {{ .part }}
{{- end }}

{{- define "mixed.host" -}}
host: {{ .host }}
path: {{ .path | default "/" }}
{{- end }}
