{{- define "included.name" -}}
{{ .Release.Name }}-included
{{- end }}

{{- define "included.text" -}}
{{ .Values.text }}
{{- end }}

{{- define "included.quoted" }}
{{ .Values.text | quote }}
{{- end }}

{{- define "included.image" -}}
{{ .image.repository }}:{{ .image.tag | default .context.Chart.AppVersion }}
{{- end }}

{{- define "included.labels" -}}
app: {{ .Chart.Name }}
release: {{ .Release.Name | quote }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "included.nothing" -}}
{{- end }}

{{- define "included.port" -}}
{{ .Values.port }}
{{- end }}

{{- define "included.open" }}
{{ .Values.open }}
{{ end }}

{{- define "included.hosts" -}}
{{- range .Values.hosts }}
- name: {{ .name }}
  path: {{ .path | default "/" }}
{{- end }}
{{- end }}

{{- define "included.host" -}}
host: {{ .host.name }}
from: {{ .context.Release.Name }}
kind: {{ .kind }}
{{- end }}

{{- define "included.joined" -}}
{{ join "," . }}
{{- end }}

{{- define "included.document" }}
apiVersion: test/v1
kind: Root
metadata:
  name: {{ include "included.name" . }}
{{ end }}

{{- define "included.part" -}}
{{ .Release.Name }}-{{ .part }}-{{ .Values.port }}
{{- end }}

{{- define "included.pairs" -}}
{{ .context.Release.Name }}: {{ .team | default "none" }} {{ .note | default "none" }}
{{- end }}
