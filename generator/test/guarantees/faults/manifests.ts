import { checksums } from '../rows/checksums.ts'
import { deterministic } from '../rows/deterministic.ts'
import { generatedSecrets } from '../rows/generated-secrets.ts'
import { hooks } from '../rows/hooks.ts'
import { mergedByName } from '../rows/merged-by-name.ts'
import { readable } from '../rows/readable.ts'
import { scaling } from '../rows/scaling.ts'
import { selectors } from '../rows/selectors.ts'
import { validManifests } from '../rows/valid-manifests.ts'
import { type Fault, fault, replace } from './fault.ts'

const WEB = 'templates/web/deployment.yaml'
const STORE = 'templates/store/stateful-set.yaml'
const CONFIG = 'templates/web/config.yaml'
const CHECKSUM = 'checksum/config: "{{ include (print .Template.BasePath "/web/config.yaml") . | sha256sum }}"'
const SELECTOR = 'selectorLabels" (dict "root" $ "part" "web") | nindent 6 }}'

/** Mistakes about what is rendered. */
export const manifestsFaults: readonly Fault[] = [
  fault(
    mergedByName,
    "The chart adds its variable beside the user's.",
    replace(
      WEB,
      '            {{- range $name, $value := $env',
      '            - name: DEBUG\n              value: "yes"\n            {{- range $name, $value := $env',
    ),
    /web\.env: DEBUG comes 2 times/,
  ),
  fault(
    mergedByName,
    "The chart's port replaces the user's.",
    replace(WEB, 'mergeOverwrite (dict "http" 8080)', 'merge (dict "http" 8080)'),
    /web\.ports: the user's http does not win/,
  ),
  fault(
    mergedByName,
    "The chart drops the user's volumes.",
    replace(WEB, '$_ := set $volumes $key $value', '$_ := $key'),
    /web\.volumes: what users add is not in any pod/,
  ),
  fault(
    selectors,
    'A selector contains the version of the app, so upgrades fail.',
    replace(WEB, SELECTOR, `${SELECTOR}\n      app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}`),
    /Deployment demo-settings-web selector of a later version/,
  ),
  fault(
    selectors,
    'A claim template contains the version of the chart, so upgrades fail.',
    replace(
      STORE,
      'selectorLabels" (dict "root" $ "part" "store") | nindent 10',
      'labels" (dict "root" $ "part" "store") | nindent 10',
    ),
    /StatefulSet demo-settings-store volumeClaimTemplates of a later version/,
  ),
  fault(
    generatedSecrets,
    'The secret changes with each upgrade.',
    replace('templates/_helpers.tpl', 'lookup "v1" "Secret"', 'lookup "v1" "ConfigMap"'),
    /demo-settings-store does not keep token/,
  ),
  fault(
    generatedSecrets,
    'All installations get the same secret.',
    replace('templates/_helpers.tpl', 'randAlphaNum 32', '"password"'),
    /demo-settings-store has token: password/,
  ),
  fault(
    checksums,
    'Pods carry the checksum of a generated secret.',
    replace(
      STORE,
      '    metadata:\n      labels:',
      '    metadata:\n      annotations: {checksum/token: a}\n      labels:',
    ),
    /StatefulSet .*-store has 1 checksums, not 0/,
  ),
  fault(
    checksums,
    'Pods lack a checksum, so they keep an old configuration.',
    replace(WEB, CHECKSUM, ''),
    /Deployment .*-web has 1 checksums, not 2/,
  ),
  fault(
    checksums,
    'The checksum stays the same when the configuration changes.',
    replace(WEB, CHECKSUM, 'checksum/config: same'),
    /stays the same when/,
  ),
  fault(
    checksums,
    'The checksum covers all values, so unrelated values restart pods.',
    replace(WEB, CHECKSUM, 'checksum/config: {{ .Values | toJson | sha256sum }}'),
    /changes without a change of web\/config\.yaml/,
  ),
  fault(
    checksums,
    'A Job carries a checksum, so its upgrade fails.',
    replace(
      'templates/hooks/migrate.yaml',
      '  template:\n',
      '  template:\n    metadata: {annotations: {checksum/config: a}}\n',
    ),
    /Job .*-migrate has 1 checksums, not 0/,
  ),
  fault(
    scaling,
    'A Deployment sets `replicas`, so each upgrade undoes the autoscaler.',
    (files) =>
      files.set(
        'templates/web/scaler.yaml',
        'kind: HorizontalPodAutoscaler\napiVersion: autoscaling/v2\nmetadata: {name: web}\nspec: {scaleTargetRef: {name: demo-settings-web}}\n',
      ),
    /Deployment demo-settings-web has replicas beside its autoscaler/,
  ),
  fault(
    hooks,
    'Helm keeps a failed hook, so its next run fails.',
    replace('templates/hooks/migrate.yaml', 'before-hook-creation,', ''),
    /Job demo-settings-migrate is deleted on hook-succeeded/,
  ),
  fault(
    validManifests,
    'A manifest has an unknown field.',
    replace(WEB, '  strategy:', '  stratagy: {}\n  strategy:'),
    /additional properties 'stratagy' not allowed/,
  ),
  fault(
    validManifests,
    'A manifest has a key twice.',
    replace(WEB, '  strategy:', '  replicas: 1\n  strategy:'),
    /must be unique/,
  ),
  fault(
    validManifests,
    "A manifest has the user's key beside the chart's.",
    replace(CONFIG, 'omit .Values.settings "greeting"', 'omit .Values.settings "other"'),
    /with keys that the chart has too: .*must be unique/,
  ),
  fault(
    validManifests,
    'A container has a port twice.',
    replace(
      WEB,
      '            {{- range $name, $containerPort',
      '            - name: http\n              containerPort: 1\n            {{- range $name, $containerPort',
    ),
    /has http twice/,
  ),
  fault(
    validManifests,
    'A manifest has a string where Kubernetes needs an integer.',
    replace(WEB, 'replicas: {{ .Values.web.replicas }}', 'replicas: {{ .Values.web.replicas | quote }}'),
    /got string, want integer/,
  ),
  fault(
    readable,
    'A line has more than 320 characters.',
    replace(WEB, 'replicas:', `# ${'x'.repeat(330)}\n  replicas:`),
    /a line of 3\d\d characters/,
  ),
  fault(
    readable,
    'Many lines are long.',
    (files) => files.set(WEB, `${`# ${'x'.repeat(150)}\n`.repeat(20)}${files.get(WEB)}`),
    /1 of 100 lines is longer than 152 characters/,
  ),
  fault(
    readable,
    'A template renders two resources.',
    replace(CONFIG, 'apiVersion: v1', 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: other\n---\napiVersion: v1'),
    /templates\/web\/config\.yaml makes 2 resources/,
  ),
  fault(
    readable,
    'A template renders the resource of another.',
    (files) => {
      files.set(CONFIG, `${files.get(CONFIG)}---\n${files.get(STORE)}`)
      files.set(STORE, '')
    },
    /templates\/store\/stateful-set\.yaml gives nothing/,
  ),
  fault(
    deterministic,
    'Two renderings of the same values differ.',
    replace(CONFIG, 'data:\n', 'data:\n  id: {{ randAlphaNum 9 | quote }}\n'),
    /two renderings differ/,
  ),
  fault(
    deterministic,
    'Two runs of `generate` write different files.',
    replace(CONFIG, 'data:', 'data: # 2024'),
    /differs when generated again/,
  ),
]
