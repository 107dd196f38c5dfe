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
    oneChoice,
    'a default belongs to one choice only',
    replace('values.yaml', '  kind: memory', '  kind: memory\n  size: 1'),
    /--set cache\.kind=disk is refused/,
  ),
  fault(renamed, 'nobody is warned', (files) => files.set('templates/NOTES.txt', 'Thanks.'), /no warning about motto/),
  fault(
    renamed,
    'a former name is ignored',
    schema((root) => Object.assign(root, { properties: { ...root.properties, secret: {} } })),
    /secret is not refused with its new name password/,
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
    replace(WEB, 'replicas: {{ .Values.web.replicas }}', 'replicas: {{ .Values.web.replicas | default 2 | int64 }}'),
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
]
