{{- define "parametrized.render" -}}
{{- $value := typeIs "string" .value | ternary .value (.value | toYaml) }}
{{- if contains "{{" (toJson .value) }}
{{- tpl $value .context }}
{{- else }}
{{- $value }}
{{- end }}
{{- end -}}
{{- define "parametrized.image" -}}
{{- $registry := default .imageRoot.registry ((.global).imageRegistry) -}}
{{- printf "%s/%s:%s" $registry .imageRoot.repository (.imageRoot.tag | default "latest" | toString) -}}
{{- end -}}
