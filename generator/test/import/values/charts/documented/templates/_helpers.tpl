{{- define "documented.name" -}}
{{ default .Chart.Name .Values.nameOverride | trunc 63 }}
{{- end }}
{{- define "documented.probe" -}}
httpGet: { path: {{ .path }}, port: http }
{{- with .periodSeconds }}
periodSeconds: {{ . }}
{{- end }}
{{- end }}
