import type { Idiom } from './idiom.ts'

/** Named templates, the release, the cluster and other files. */
export const CHART: readonly Idiom[] = [
  {
    title: '`define` and `include`',
    text: 'Every function is shared code. `helper` makes it a named template, which other charts and hand-written templates can include; a plain function is inlined.',
    defines: `{{- define "my-chart.who" -}}
app: {{ .Chart.Name }}
instance: {{ .Release.Name }}
{{- end }}`,
    helm: 'labels:\n  {{- include "my-chart.who" . | nindent 2 }}',
    source: `const who = helper(({ chart, release }: Context) => ({ app: chart.name, instance: release.name }))

export default (context: Context) => ({ labels: who(context) })`,
  },
  {
    title: '`include` with a `dict`',
    text: 'Parameters have types, so a misspelt or missing one is an error of tsc.',
    defines: `{{- define "my-chart.address" -}}
http://{{ .host }}:{{ .root.Values.port }}
{{- end }}`,
    helm: 'url: {{ include "my-chart.address" (dict "root" $ "host" .Values.host) | quote }}',
    source: `const url = helper(({ values }: Context, host: string) => \`http://\${host}:\${values.port}\`)

export default (context: Context) => ({ url: url(context, context.values.host) })`,
  },
  {
    title: '`tpl`',
    text: 'With the tag `@tpl` above the field, the README and `values.yaml` say that users may write templates there.',
    helm: 'note: {{ tpl "{{ .Release.Name }}-{{ .Values.type }}" $ | quote }}',
    source: "note: tpl('{{ .Release.Name }}-{{ .Values.type }}', context)",
  },
  {
    title: '`lookup`',
    text: 'Its result is empty in `helm template`, in a dry run and in Argo CD. For passwords and certificates, use [what keeps them](../guides/secrets.md).',
    helm: `{{- $flags := lookup "v1" "ConfigMap" .Release.Namespace "flags" }}
mode: {{ dig "data" "mode" "off" $flags | quote }}`,
    source: `mode: cluster.lookup('v1', 'ConfigMap', release.namespace, 'flags')?.data?.mode ?? 'off'`,
  },
  {
    title: '`.Capabilities`',
    helm: `monitored: {{ .Capabilities.APIVersions.Has "monitoring.coreos.com/v1" }}
recent: {{ semverCompare ">=1.30-0" .Capabilities.KubeVersion.Version }}`,
    source: `monitored: capabilities.apiVersions.has('monitoring.coreos.com/v1'),
recent: semverCompare('>=1.30-0', capabilities.kubeVersion.version)`,
  },
  {
    title: '`.Release` and `.Chart`',
    text: 'The labels of `helm create` are `labels(context, part)`, its full name is `fullName(context)`, and that of a part `partName(context, part)`.',
    helm: `name: {{ .Release.Name }}
namespace: {{ .Release.Namespace }}
version: {{ .Chart.AppVersion | quote }}
{{- if .Release.IsUpgrade }}
upgraded: true
{{- end }}`,
    source: `name: release.name,
namespace: release.namespace,
version: chart.appVersion,
...(release.isUpgrade && { upgraded: true })`,
  },
  {
    title: '`.Files.Get` and `.Files.Glob`',
    text: 'The files are in `src/files/`. A path that leads to no file is an error when the chart is generated.',
    helm: `start: {{ .Files.Get "files/start.sh" | quote }}
data:
  {{- (.Files.Glob "files/settings/*.conf").AsConfig | nindent 2 }}`,
    source: "start: files.get('files/start.sh'),\ndata: files.glob('files/settings/*.conf').asConfig()",
  },
  {
    title: 'Checksum annotations',
    text: 'The pods of a Deployment, StatefulSet or DaemonSet get the checksum of the ConfigMaps and Secrets of the chart that they use [by themselves](../../generator/README.md#pods-restart-by-themselves). `templateChecksum` is for other templates.',
    helm: `annotations:
  checksum/rules: {{ include (print $.Template.BasePath "/rules.yaml") . | sha256sum }}`,
    source: "annotations: { 'checksum/rules': templateChecksum('rules.yaml', context) }",
  },
  {
    title: 'Hooks',
    text: '`hook` always deletes what is left of an earlier run, so that a Job never "already exists". [Hooks and tests](../guides/hooks-and-tests.md) shows whole ones.',
    helm: `annotations:
  helm.sh/hook: pre-upgrade
  helm.sh/hook-weight: "-5"
  helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded`,
    source: "annotations: hook('pre-upgrade', { weight: -5, deletePolicy: ['hook-succeeded'] })",
  },
  {
    title: '`NOTES.txt`',
    text: 'The file is `src/notes.ts`, and its function returns the lines.',
    helm: `{{ .Release.Name }} is installed. Open it at
{{- range .Values.hosts }}
  http://{{ . }}/
{{- end }}`,
    source: `export default ({ values, release }: Context): string[] => [
  \`\${release.name} is installed. Open it at\`,
  ...values.hosts.map((host) => \`  http://\${host}/\`),
]`,
  },
]
