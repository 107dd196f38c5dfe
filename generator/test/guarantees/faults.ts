import { randomBytes } from 'node:crypto'
import type { Guarantee } from './guarantee.ts'
import { checksums } from './rows/checksums.ts'
import { closedValues } from './rows/closed-values.ts'
import { deterministic } from './rows/deterministic.ts'
import { droppedValues } from './rows/dropped-values.ts'
import { imageTags } from './rows/image-tags.ts'
import { comparisons, integers } from './rows/integers.ts'
import { lint } from './rows/lint.ts'
import { mergedByName } from './rows/merged-by-name.ts'
import { noAnchors } from './rows/no-anchors.ts'
import { oneSource } from './rows/one-source.ts'
import { partialSchema, sizes } from './rows/packaging.ts'
import { readable } from './rows/readable.ts'
import { schemaDialect } from './rows/schema-dialect.ts'
import { selectors } from './rows/selectors.ts'
import { subchart } from './rows/subchart.ts'
import { unset } from './rows/unset.ts'
import { upToDate } from './rows/up-to-date.ts'
import { validManifests } from './rows/valid-manifests.ts'

/** The generated files of a chart, to be damaged. */
export type Files = Map<string, string>

/** A mistake that a generator could make, and what a guarantee's check says to it. */
export interface Fault {
  readonly guarantee: Guarantee
  readonly fault: string
  readonly damage: (files: Files) => void
  readonly problem: RegExp
}

const replace =
  (path: string, before: string, after: string) =>
  (files: Files): void => {
    const text = files.get(path) ?? ''
    if (!text.includes(before)) throw new Error(`${path} has no ${before}`)
    files.set(path, text.replace(before, after))
  }

interface Schema {
  $schema: string
  required: string[]
  additionalProperties?: unknown
  properties: Record<string, Schema>
  [keyword: string]: unknown
}

const schema =
  (change: (schema: Schema) => void, path = 'values.schema.json') =>
  (files: Files): void => {
    const document = JSON.parse(files.get(path) ?? '') as Schema
    change(document)
    files.set(path, JSON.stringify(document, undefined, 2))
  }

const at = ({ properties }: Schema, name: string): Schema => properties[name] as Schema

const WEB = 'templates/web/deployment.yaml'
const STORE = 'templates/store/stateful-set.yaml'
const CONFIG = 'templates/web/config.yaml'
const HELPERS = 'templates/_helpers.tpl'
const CHECKSUM = 'checksum/config: {{ include (print .Template.BasePath "/web/config.yaml") . | sha256sum | quote }}'
const SELECTOR = 'selectorLabels" (dict "root" $ "part" "web") | nindent 6 }}'

const fault = (guarantee: Guarantee, fault: string, damage: Fault['damage'], problem: RegExp): Fault => ({
  guarantee,
  fault,
  damage,
  problem,
})

/** Mistakes in the chart `settings`, at least one for each guarantee. */
export const faults: readonly Fault[] = [
  fault(
    subchart,
    'global is refused',
    schema(({ properties }) => delete properties.global),
    /as a subchart.*global/s,
  ),
  fault(
    subchart,
    'a condition is refused',
    schema(({ properties }) => delete properties.enabled),
    /enabled/,
  ),
  fault(
    closedValues,
    'an interface is open',
    schema((root) => delete at(root, 'web').additionalProperties),
    /web\.replicasx is not refused as misspelt/,
  ),
  fault(
    closedValues,
    'a map is closed',
    schema((root) => Object.assign(at(root, 'settings'), { additionalProperties: false })),
    /settings\.example\.com\/any-Key_1 is refused, though any key is allowed/,
  ),
  fault(
    closedValues,
    'what is passed through is closed',
    schema((root) =>
      Object.assign(at(at(root, 'web'), 'volumes'), { additionalProperties: { type: 'object', maxProperties: 0 } }),
    ),
    /web\.volumes\.example\.com\/any-Key_1 is refused/,
  ),
  fault(
    imageTags,
    'a number is printed as a text',
    replace(HELPERS, 'printf "%s:%d" $repository (int64 $tag)', 'printf "%s:%s" $repository $tag'),
    /tag 1234567 .*--set.* prints .*%!s\(int64=1234567\)/,
  ),
  fault(
    imageTags,
    'a tag must be a text',
    schema((root) => Object.assign(at(at(root, 'image'), 'tag'), { type: ['string', 'null'] })),
    /--set.*got number, want null or string/s,
  ),
  fault(
    imageTags,
    'a tag may be anything',
    schema((root) => delete at(at(root, 'image'), 'tag').type),
    /image\.tag=true is (not )?refused/,
  ),
  fault(
    integers,
    'a number becomes text without a cast',
    replace(WEB, '(printf "%d" (int64 .Values.web.timeout))', '(toString .Values.web.timeout)'),
    /prints 1\.\d*e\+06/,
  ),
  fault(
    integers,
    'numbers have no upper bound',
    schema((root) => delete at(at(root, 'web'), 'timeout').maximum),
    /beyond 2\^53 by --set: web\.timeout is not refused/,
  ),
  fault(
    integers,
    'decimals are allowed',
    schema((root) => Object.assign(at(at(root, 'web'), 'timeout'), { type: 'number' })),
    /1\.9 in a file: web\.timeout is not refused/,
  ),
  fault(
    comparisons,
    'a comparison has no cast',
    replace(WEB, 'gt (int64 .Values.web.replicas) 1', 'gt .Values.web.replicas 1'),
    /by --set, against a file.*incompatible types for comparison/s,
  ),
  fault(
    unset,
    '0 is taken for unset',
    replace(
      WEB,
      'replicas: {{ int64 .Values.web.replicas }}',
      'replicas: {{ .Values.web.replicas | default 2 | int64 }}',
    ),
    /spec\.replicas should be 0, is 2/,
  ),
  fault(
    unset,
    'false is taken for unset',
    replace(WEB, 'if .Values.web.debug', 'if .Values.web.debug | default true'),
    /"debug":false.*DEBUG|"debug":false.*env/,
  ),
  fault(
    unset,
    'an empty text is taken for unset',
    replace(CONFIG, 'printf "Hello %s" .Values.greeting', 'printf "Hello %s" (default "World" .Values.greeting)'),
    /data\.greeting should be "Hello ", is "Hello World"/,
  ),
  fault(
    droppedValues,
    'a value is not required',
    schema((root) => root.required.splice(root.required.indexOf('image'), 1)),
    /without image: .*nil pointer/s,
  ),
  fault(
    droppedValues,
    'an optional value is read without a test',
    replace(WEB, 'if ne .Values.web.retry nil', 'if gt .Values.web.retry 0'),
    /without web\.retry: .*invalid type for comparison/s,
  ),
  fault(
    partialSchema,
    'overlays name the full schema',
    replace('ci/full-values.yaml', '../values.partial.schema.json', '../values.schema.json'),
    /ci\/full-values\.yaml names no partial schema/,
  ),
  fault(
    partialSchema,
    'the partial schema requires something',
    schema((root) => Object.assign(root, { required: ['web'] }), 'values.partial.schema.json'),
    /the partial schema requires something/,
  ),
  fault(
    partialSchema,
    'the package holds the sources',
    replace('.helmignore', 'src/\n', ''),
    /src\/chart\.ts is in the package/,
  ),
  fault(
    mergedByName,
    'a variable of the chart comes beside the one of the user',
    replace(
      WEB,
      '            {{- range $name, $value := $env',
      '            - name: DEBUG\n              value: "yes"\n            {{- range $name, $value := $env',
    ),
    /web\.env: DEBUG comes 2 times/,
  ),
  fault(
    mergedByName,
    "the chart's port wins",
    replace(WEB, '$_ := set $ports $key $value', '$_ := set $ports $key (get $ports $key | default $value)'),
    /web\.ports: the user's http does not win/,
  ),
  fault(
    mergedByName,
    'volumes of users are lost',
    replace(WEB, '$_ := set $volumes $key $value', '$_ := $key'),
    /web\.volumes: what users add is not in any pod/,
  ),
  fault(
    selectors,
    'the version is selected',
    replace(WEB, SELECTOR, `${SELECTOR}\n      app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}`),
    /Deployment demo-settings-web selector of a later version/,
  ),
  fault(
    selectors,
    'the chart labels claims',
    replace(
      STORE,
      'selectorLabels" (dict "root" $ "part" "store") | nindent 10',
      'labels" (dict "root" $ "part" "store") | nindent 10',
    ),
    /StatefulSet demo-settings-store volumeClaimTemplates of a later version/,
  ),
  fault(checksums, 'there is none', replace(WEB, CHECKSUM, ''), /Deployment .*-web has 1 checksums, not 2/),
  fault(checksums, 'it is constant', replace(WEB, CHECKSUM, 'checksum/config: same'), /stays the same when/),
  fault(
    checksums,
    'it is of all values',
    replace(WEB, CHECKSUM, 'checksum/config: {{ .Values | toJson | sha256sum }}'),
    /changes without a change of web\/config\.yaml/,
  ),
  fault(
    checksums,
    'a Job carries one',
    replace(
      'templates/hooks/migrate.yaml',
      '  template:\n',
      '  template:\n    metadata: {annotations: {checksum/config: a}}\n',
    ),
    /Job .*-migrate has 1 checksums, not 0/,
  ),
  fault(
    sizes,
    'the schema is large',
    schema((root) => Object.assign(root, { description: 'x'.repeat(41_000) })),
    /the schema has \d+ bytes/,
  ),
  fault(
    sizes,
    'the package is large',
    (files) => files.set('values-large.yaml', `# ${randomBytes(80_000).toString('base64')}\n`),
    /the package has \d+ bytes/,
  ),
  fault(
    schemaDialect,
    'it is a later draft',
    schema((root) => Object.assign(root, { $schema: 'https://json-schema.org/draft/2020-12/schema' })),
    /values\.schema\.json is of the dialect/,
  ),
  fault(
    schemaDialect,
    'it refers to another document',
    schema((root) => Object.assign(at(root, 'web'), { $ref: 'https://example.com/web.json' })),
    /refers to https/,
  ),
  fault(
    oneSource,
    'a default differs',
    replace('values.yaml', 'replicas: 2', 'replicas: 3'),
    /is not the typed defaults/,
  ),
  fault(oneSource, 'a row is missing', replace('README.md', '| `web.debug`', '| web.debug'), /the rows of the README/),
  fault(
    oneSource,
    'the README tells another default',
    replace('README.md', '| `web.replicas` | integer (0–10000) | `2`', '| `web.replicas` | integer (0–10000) | `3`'),
    /web\.replicas is `3` by default, not 2/,
  ),
  fault(
    validManifests,
    'a field is unknown',
    replace(WEB, '  strategy:', '  stratagy: {}\n  strategy:'),
    /additional properties 'stratagy' not allowed/,
  ),
  fault(
    validManifests,
    'a key comes twice',
    replace(WEB, '  strategy:', '  replicas: 1\n  strategy:'),
    /must be unique/,
  ),
  fault(
    validManifests,
    "a user's key comes beside the chart's",
    replace(CONFIG, 'omit .Values.settings "greeting"', 'omit .Values.settings "other"'),
    /with keys that the chart has too: .*must be unique/,
  ),
  fault(
    validManifests,
    'a port comes twice',
    replace(
      WEB,
      '            {{- range $name, $containerPort',
      '            - name: http\n              containerPort: 1\n            {{- range $name, $containerPort',
    ),
    /has http twice/,
  ),
  fault(
    validManifests,
    'a number is text',
    replace(WEB, 'int64 .Values.web.replicas }}', 'int64 .Values.web.replicas | quote }}'),
    /got string, want integer/,
  ),
  fault(
    noAnchors,
    'values have one',
    replace('values.yaml', 'tone: friendly', 'tone: &tone friendly'),
    /values\.yaml has an anchor/,
  ),
  fault(
    noAnchors,
    'a manifest refers to one',
    replace(CONFIG, 'data:\n', 'data:\n  first: &a "1"\n  second: *a\n'),
    /a manifest has the alias \*a/,
  ),
  fault(
    readable,
    'a line is endless',
    replace(WEB, 'replicas:', `# ${'x'.repeat(330)}\n  replicas:`),
    /a line of 3\d\d characters/,
  ),
  fault(
    readable,
    'many lines are long',
    (files) => files.set(WEB, `${`# ${'x'.repeat(150)}\n`.repeat(20)}${files.get(WEB)}`),
    /1 of 100 lines is longer than 152 characters/,
  ),
  fault(
    readable,
    'a template makes two resources',
    replace(CONFIG, 'apiVersion: v1', 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: other\n---\napiVersion: v1'),
    /templates\/web\/config\.yaml makes 2 resources/,
  ),
  fault(
    readable,
    'a resource is in the template of another',
    (files) => {
      files.set(CONFIG, `${files.get(CONFIG)}---\n${files.get(STORE)}`)
      files.set(STORE, '')
    },
    /templates\/store\/stateful-set\.yaml gives nothing/,
  ),
  fault(
    deterministic,
    'something is random',
    replace(CONFIG, 'data:\n', 'data:\n  id: {{ randAlphaNum 9 | quote }}\n'),
    /two renderings differ/,
  ),
  fault(
    deterministic,
    'files change by themselves',
    replace(CONFIG, 'data:', 'data: # 2024'),
    /differs when generated again/,
  ),
  fault(lint, 'Chart.yaml lacks a version', replace('Chart.yaml', 'version: 1.0.0\n', ''), /lint failed.*version/s),
  fault(
    lint,
    'values.yaml has trailing blanks',
    replace('values.yaml', 'tone: friendly', 'tone: friendly  '),
    /ct lint.*trailing/s,
  ),
  fault(
    upToDate,
    'a file has no header',
    replace(CONFIG, 'Generated by chartwright', 'Made'),
    /does not say what made it/,
  ),
  fault(
    upToDate,
    'a template begins with YAML',
    replace(CONFIG, '{{- /*', '# Generated by chartwright {{- /*'),
    /begins with something else/,
  ),
]
