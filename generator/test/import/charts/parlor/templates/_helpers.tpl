{{/* The image of a part: its own registry, or the one of all. */}}
{{- define "parlor.image" -}}
{{- $registry := .image.registry -}}
{{- if .global.registry }}{{ $registry = .global.registry }}{{ end -}}
{{- printf "%s/%s:%s" $registry .image.repository (.image.tag | default "latest") -}}
{{- end -}}

{{/* The name of a part. */}}
{{- define "parlor.partName" -}}
{{- printf "%s-%s" .context.Release.Name .part | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "parlor.labels" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/component: {{ .component }}
{{- with .root.Values.labels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* A registry and a repository, as a path. */}}
{{- define "parlor.path" -}}
{{ .registry }}/{{ .repository }}
{{- end -}}

{{- define "parlor.limits" -}}
{{- with .temperature }}
temperature: {{ . }}
{{- end }}
{{- with .volume }}
volume: {{ . }}
{{- end }}
{{- end -}}

{{- define "parlor.pullSecrets" -}}
{{- range (concat .Values.global.pullSecrets .pullSecrets) }}
- name: {{ . }}
{{- end }}
{{- end -}}

{{- define "parlor.toppings" -}}
{{- $left := list -}}
{{- range .Values.toppings -}}
{{- if not (has . $.Values.without) -}}{{- $left = append $left . -}}{{- end -}}
{{- end -}}
{{- join "," $left -}}
{{- end -}}

{{- define "parlor.isVegan" -}}
{{- $found := false -}}
{{- range $name, $flavor := .Values.flavors -}}
{{- if $flavor.vegan -}}{{- $found = true -}}{{- end -}}
{{- end -}}
{{- $found -}}
{{- end -}}

{{- define "parlor.checkPart" -}}
{{- if eq .part .context.Values.global.registry -}}
{{- fail (printf "The part %s is called like the registry." .part) -}}
{{- end -}}
{{- end -}}

{{/* Each flavor needs a price. */}}
{{- define "parlor.check" -}}
{{- range $name, $flavor := .Values.flavors -}}
{{- if not $flavor.price -}}
{{- fail (printf "flavors.%s needs a price" $name) -}}
{{- end -}}
{{- end -}}
{{- include "parlor.checkPart" (dict "context" $ "part" "counter") -}}
{{- end -}}
