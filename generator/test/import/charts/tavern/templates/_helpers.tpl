{{/* All that is wrong with the values. */}}
{{- define "tavern.validateValues" -}}
{{- $messages := list -}}
{{- $messages := append $messages (include "tavern.validateValues.keeper" .) -}}
{{- $messages := append $messages (include "tavern.validateValues.rooms" .) -}}
{{- $messages := append $messages (include "tavern.validateValues.tables" .) -}}
{{- $messages := without $messages "" -}}
{{- $message := join "\n" $messages -}}
{{- if $message -}}
{{-   printf "\nWRONG VALUES:\n%s" $message | fail -}}
{{- end -}}
{{- end -}}

{{/* There is one who keeps it. */}}
{{- define "tavern.validateValues.keeper" -}}
{{- if not .Values.keeper }}
tavern: keeper
    Say who keeps the tavern (--set keeper="xxx")
{{- end -}}
{{- end -}}

{{/* Each room has beds. */}}
{{- define "tavern.validateValues.rooms" -}}
{{- range $room := .Values.rooms -}}
{{- if empty $room.name -}}
tavern: rooms
    Each room needs a name
{{- end -}}
{{- if lt (int $room.beds) 1 }}
tavern: rooms.{{ $room.name }}
    A room without beds can't be let:

        rooms:
          - name: {{ $room.name }}
            beds: 1
{{- end -}}
{{- end -}}
{{- end -}}

{{/* There are tables. */}}
{{- define "tavern.validateValues.tables" -}}
{{- $tables := int .Values.tables }}
{{- if or (lt $tables 1) (gt $tables 100) -}}
tavern: tables
    There must be from 1 to 100 tables, not {{ $tables }}.
{{- end -}}
{{- end -}}

{{/* The Secret of the users, or the chart's. */}}
{{- define "tavern.secretName" -}}
{{- if .Values.existingSecret -}}
    {{- tpl .Values.existingSecret $ -}}
{{- else }}
    {{- include "tavern.fullname" . -}}
{{- end -}}
{{- end -}}

{{- define "tavern.fullname" -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* Where food is served. */}}
{{- define "tavern.port" -}}
{{- if .kitchen.enabled -}}
{{- .kitchen.port -}}
{{- else -}}
{{- .cellar.port -}}
{{- end -}}
{{- end -}}

{{- define "tavern.doors" -}}
{{- range $name, $port := .Values.doors }}
{{ $name }}: {{ $port }}
{{- end }}
{{- end -}}

{{/* Only the values include it. */}}
{{- define "tavern.motto" -}}
the tavern of {{ .Values.keeper }}
{{- end -}}
