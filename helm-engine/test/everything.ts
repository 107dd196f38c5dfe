/** A chart with all that `helm template` treats in a way of its own. */
export const everything: Readonly<Record<string, string>> = {
  'Chart.yaml':
    'apiVersion: v2\nname: everything\nversion: 1.2.3\nkubeVersion: ">=1.30.0-0"\ndependencies:\n' +
    '  - { name: child, version: 1.0.0, alias: kid, condition: kid.enabled }\n',
  'values.yaml': 'name: a\ncount: 1\nlist: [1]\nkid: { enabled: true, own: given }\nglobal: { shared: 1 }\n',
  'values.schema.json': '{"type": "object", "properties": {"count": {"type": "integer"}}}',
  '.helmignore': 'ignored.txt\n',
  'ignored.txt': 'not there',
  'crds/crd.yaml': 'kind: CustomResourceDefinition\n',
  'templates/_helpers.tpl': '{{- define "shown" }}{{ .Values | toJson }}{{ end }}',
  'templates/all.yaml':
    'kind: ConfigMap\nvalues: {{ include "shown" . | quote }}\nrelease: {{ toJson .Release | quote }}\n' +
    'kube: {{ .Capabilities.KubeVersion | toString }}\napi: {{ .Capabilities.APIVersions.Has "example.com/v1" }}\n' +
    'helm: {{ .Capabilities.HelmVersion.Version }}\nignored: {{ .Files.Get "ignored.txt" | quote }}\n' +
    'lookup: {{ lookup "v1" "Secret" "" "" | toJson | quote }}\n{{- if eq .Values.name "broken" }}\n: [\n{{- end }}\n' +
    '{{- if eq .Values.name "failing" }}{{ fail "told to" }}{{ end }}\n',
  'templates/several.yaml': 'kind: Service\n---\nkind: Namespace\n---\n# nothing\n---\nkind: Pod\n',
  'templates/hook.yaml': 'kind: Job\nmetadata:\n  annotations: { helm.sh/hook: pre-install }\n',
  'templates/tests/test.yaml': 'kind: Pod\nmetadata:\n  annotations: { helm.sh/hook: test }\n',
  'templates/NOTES.txt': 'Hello {{ .Values.name }}\n',
  'charts/child/Chart.yaml': 'apiVersion: v2\nname: child\nversion: 1.0.0\n',
  'charts/child/values.yaml': 'own: default\nother: 1\n',
  'charts/child/templates/child.yaml': 'kind: ConfigMap\nvalues: {{ toJson .Values | quote }}\n',
  'charts/child/templates/NOTES.txt': 'child\n',
}

/** Arguments of `helm template` behind the release's name and the chart. */
export const runs: readonly (readonly string[])[] = [
  [],
  ['--set', 'name=b,count=2,list={x,y},kid.own=null', '--set-string', 'list[0]=1', '--set-json', 'list=[{"a":null}]'],
  ['--set-json', '{"name": "all", "kid": {"other": 1e7}}'],
  ['--set-literal', 'name=a,b=c', '--set', 'kid.enabled=false'],
  ['--namespace', 'there', '--is-upgrade', '--kube-version', '1.31.2-gke.1', '-a', 'example.com/v1,b/v1'],
  ['--include-crds', '--skip-tests'],
  ['--no-hooks'],
  ['-s', 'templates/several.yaml', '--show-only', 'templates/tests/*'],
  ['-s', 'templates/none.yaml'],
  ['--kube-version', 'v1.29.0'],
  ['--kube-version', 'x'],
  ['--set', 'count=many'],
  ['--set', 'count=many', '--skip-schema-validation'],
  ['--set', 'name=broken'],
  ['--set', 'name=failing'],
  ['--set', 'a[b'],
  ['--set-json', 'a=}'],
  ['-f', 'none.yaml'],
  ['--skip-crds', '--disable-openapi-validation', '--timeout', '3s', '--wait', '--dry-run', '--labels', 'a=b'],
  ['--is-upgrade=false', '--description', 'x', '--version', '9', '--hide-notes'],
  ['-ntheir', '-aexample.com/v1', '--set=name=c', '--set-string', 'kid.own=0'],
  ['-s', 'templates/*.yaml'],
  ['-s', 'templates/t*/*'],
  ['-s', 'charts/kid/templates/child.yaml'],
  ['--no-such-flag'],
  ['--timeout', 'soon'],
  ['--set', 'kid=null'],
  ['--set', 'global.shared=2,kid.global.own=3'],
  ['--set', '__proto__.x=1,constructor=2,toString={a}'],
  ['--set-json', 'list={"__proto__": [1]}'],
]
