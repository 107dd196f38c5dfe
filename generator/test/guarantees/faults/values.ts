import { closedValues } from '../rows/closed-values.ts'
import { droppedValues } from '../rows/dropped-values.ts'
import { imageTags } from '../rows/image-tags.ts'
import { comparisons, integers } from '../rows/integers.ts'
import { oneChoice } from '../rows/one-choice.ts'
import { renamed } from '../rows/renamed.ts'
import { subchart } from '../rows/subchart.ts'
import { unset } from '../rows/unset.ts'
import { at, type Fault, fault, replace, schema } from './fault.ts'

const WEB = 'templates/web/deployment.yaml'
const CONFIG = 'templates/web/config.yaml'
const HELPERS = 'templates/_helpers.tpl'

/** Mistakes about what users set. */
export const valuesFaults: readonly Fault[] = [
  fault(
    subchart,
    'The schema rejects `global`, so a parent chart fails.',
    schema(({ properties }) => delete properties.global),
    /as a subchart.*global/s,
  ),
  fault(
    subchart,
    'The schema rejects the condition of a parent chart.',
    schema(({ properties }) => delete properties.enabled),
    /enabled/,
  ),
  fault(
    oneChoice,
    'A default belongs to one choice only, so `--set` of another fails.',
    replace('values.yaml', '  kind: memory', '  kind: memory\n  size: 1'),
    /--set cache\.kind=disk is refused/,
  ),
  fault(
    renamed,
    'The notes do not warn of a deprecated value.',
    (files) => files.set('templates/NOTES.txt', 'Thanks.'),
    /no warning about motto/,
  ),
  fault(
    renamed,
    'The schema accepts a former name, which has no effect.',
    schema((root) => Object.assign(root, { properties: { ...root.properties, secret: {} } })),
    /secret is not refused with its new name password/,
  ),
  fault(
    closedValues,
    'The schema accepts a misspelt value.',
    schema((root) => delete at(root, 'web').additionalProperties),
    /web\.replicasx is not refused as misspelt/,
  ),
  fault(
    closedValues,
    'The schema rejects a key of an open map.',
    schema((root) => Object.assign(at(root, 'settings'), { additionalProperties: false })),
    /settings\.example\.com\/any-Key_1 is refused, though any key is allowed/,
  ),
  fault(
    closedValues,
    'The schema rejects a field of a passed-through type.',
    schema((root) =>
      Object.assign(at(at(root, 'web'), 'volumes'), { additionalProperties: { type: 'object', maxProperties: 0 } }),
    ),
    /web\.volumes\.example\.com\/any-Key_1 is refused/,
  ),
  fault(
    imageTags,
    'A template prints a numeric tag as a Go error.',
    replace(HELPERS, 'printf "%s:%d" $repository (int64 $tag)', 'printf "%s:%s" $repository $tag'),
    /tag 1234567 .*--set.* prints .*%!s\(int64=1234567\)/,
  ),
  fault(
    imageTags,
    'The schema rejects a numeric tag of `--set`.',
    schema((root) => Object.assign(at(at(root, 'image'), 'tag'), { type: ['string', 'null'] })),
    /--set.*got number, want null or string/s,
  ),
  fault(
    imageTags,
    'The schema accepts `true` as a tag.',
    schema((root) => delete at(at(root, 'image'), 'tag').type),
    /image\.tag=true is (not )?refused/,
  ),
  fault(
    integers,
    'A template prints an integer with an exponent.',
    replace(WEB, '(printf "%d" (int64 .Values.web.timeout))', '(toString .Values.web.timeout)'),
    /prints 1\.\d*e\+06/,
  ),
  fault(
    integers,
    'The schema accepts integers beyond 2^53.',
    schema((root) => delete at(at(root, 'web'), 'timeout').maximum),
    /beyond 2\^53 by --set: web\.timeout is not refused/,
  ),
  fault(
    integers,
    'The schema accepts a decimal for an integer.',
    schema((root) => Object.assign(at(at(root, 'web'), 'timeout'), { type: 'number' })),
    /1\.9 in a file: web\.timeout is not refused/,
  ),
  fault(
    comparisons,
    'A comparison fails with an integer of `--set`.',
    replace(WEB, 'gt (int64 .Values.web.replicas) 1', 'gt .Values.web.replicas 1'),
    /by --set, against a file.*incompatible types for comparison/s,
  ),
  fault(
    unset,
    'A template replaces `0` by a default.',
    replace(WEB, 'replicas: {{ .Values.web.replicas }}', 'replicas: {{ .Values.web.replicas | default 2 | int64 }}'),
    /spec\.replicas should be 0, is 2/,
  ),
  fault(
    unset,
    'A template replaces `false` by a default.',
    replace(WEB, 'if .Values.web.debug', 'if .Values.web.debug | default true'),
    /"debug":false.*DEBUG|"debug":false.*env/,
  ),
  fault(
    unset,
    'A template replaces `""` by a default.',
    replace(CONFIG, 'printf "Hello %s" .Values.greeting', 'printf "Hello %s" (default "World" .Values.greeting)'),
    /data\.greeting should be "Hello ", is "Hello World"/,
  ),
  fault(
    droppedValues,
    'The schema does not require a value that a template needs.',
    schema((root) => root.required.splice(root.required.indexOf('image'), 1)),
    /without image: .*nil pointer/s,
  ),
  fault(
    droppedValues,
    'A template reads an optional value without a test.',
    replace(WEB, 'if ne .Values.web.retry nil', 'if gt .Values.web.retry 0'),
    /without web\.retry: .*invalid type for comparison/s,
  ),
]
