import type { Idiom } from './idiom.ts'

/** Strings, numbers, lists and maps. */
export const TEXTS_AND_LISTS: readonly Idiom[] = [
  {
    title: '`quote` and `int`',
    text: 'Write the value. Its type decides about quotes and casts, also for `1e+06`, `no` and `1.10`.',
    helm: 'host: {{ .Values.host | quote }}\nreplicas: {{ int64 .Values.replicas }}',
    source: 'host: values.host,\nreplicas: values.replicas',
  },
  {
    title: '`printf`, `trunc` and `trimSuffix`',
    helm: 'name: {{ printf "%s-%s" .Release.Name .Values.host | trunc 63 | trimSuffix "-" }}',
    source: "name: trimSuffix(truncate(`${release.name}-${values.host}`, 63), '-')",
  },
  {
    title: '`toYaml | nindent`',
    text: 'Write the value, and chartwright computes the indentation.',
    helm: `{{- with .Values.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}`,
    source: 'affinity: values.affinity',
  },
  {
    title: '`range` over a list',
    helm: `ports:
  {{- range .Values.servers }}
  - name: {{ .name | quote }}
    containerPort: {{ .port }}
  {{- end }}`,
    source: 'ports: values.servers.map(({ name, port }) => ({ name, containerPort: port }))',
    differs: {
      on: ['little', 'empty but there'],
      why: "Helm's template writes a bare `ports:`, which is null, if the list is empty. chartwright writes `[]`.",
    },
  },
  {
    title: '`range` over a map',
    text: '`entries` iterates in the order of Helm, by the bytes of the keys.',
    helm: `env:
  {{- range $name, $value := .Values.env }}
  - name: {{ $name }}
    value: {{ $value | quote }}
  {{- else }}
  []
  {{- end }}`,
    source: 'env: entries(values.env).map(([name, value]) => ({ name, value }))',
    differs: {
      on: ['sharp'],
      why: 'There, the name of a variable is `no`, which is a boolean in YAML without quotes.',
    },
  },
  {
    title: '`$` inside of `range`',
    text: 'A loop changes nothing about what is around it, so there is no `$` to remember.',
    helm: `urls:
  {{- range .Values.hosts }}
  - "http://{{ . }}:{{ $.Values.port }}"
  {{- else }}
  []
  {{- end }}`,
    source: 'urls: values.hosts.map((host) => `http://${host}:${values.port}`)',
  },
  {
    title: '`range` with an index',
    helm: `hosts:
  {{- range $index, $host := .Values.hosts }}
  - "{{ $index }}: {{ $host }}"
  {{- else }}
  []
  {{- end }}`,
    source: 'hosts: values.hosts.map((host, index) => `${index}: ${host}`)',
  },
  {
    title: 'A filtered list',
    helm: `secure:
  {{- $found := false }}
  {{- range .Values.servers }}
  {{- if .tls }}
  {{- $found = true }}
  - {{ .name | quote }}
  {{- end }}
  {{- end }}
  {{- if not $found }}
  []
  {{- end }}`,
    source: 'secure: values.servers.filter(({ tls }) => tls).map(({ name }) => name)',
  },
  {
    title: '`append` and `join`',
    helm: '{{- $all := append .Values.hosts "localhost" }}\nhosts: {{ join "," $all | quote }}',
    source: "hosts: [...values.hosts, 'localhost'].join(',')",
  },
  {
    title: '`until`',
    helm: `shards:
  {{- range $index := until 3 }}
  - shard-{{ $index }}
  {{- end }}`,
    source: 'shards: range(3).map((index) => `shard-${index}`)',
  },
  {
    title: '`merge`, `dict` and `set`',
    text: 'The last one wins, and no map is changed.',
    helm: `{{- $labels := merge (dict "team" "web") .Values.env }}
labels:
  {{- toYaml $labels | nindent 2 }}`,
    source: "labels: { ...values.env, team: 'web' }",
  },
  {
    title: '`kindIs`',
    text: 'A union in `Values` says which types there are, and tsc knows which one is left.',
    helm: `command:
  {{- if kindIs "string" .Values.command }}
  - {{ .Values.command | quote }}
  {{- else }}
  {{- toYaml .Values.command | nindent 2 }}
  {{- end }}`,
    source: "command: typeof values.command === 'string' ? [values.command] : values.command",
  },
  {
    title: '`b64enc`',
    helm: 'data:\n  password: {{ .Values.name | b64enc | quote }}',
    source: 'data: { password: base64Encode(values.name) }',
  },
]
