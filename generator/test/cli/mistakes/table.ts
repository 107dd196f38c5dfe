/** An ordinary mistake in a chart, and what is said about it. */
export interface Mistake {
  readonly name: string
  /** Sources by their paths below the chart's `src/`, in place of or beside those of a good chart; or from the project's folder, `/schemas/…`. */
  readonly files: Readonly<Record<string, string>>
  /** Where: `src/service.ts:3:5`; `/schemas/…` from the project's folder; empty where there is no place. */
  readonly at: string
  /** How the first line of the message begins. */
  readonly message: string
  /** A part of what it says to write instead. */
  readonly instead?: string
}

/** A template with these fields of its spec, and these lines above it. */
const service = (spec: string, ...above: string[]): string =>
  [
    "import type { Chart, Service } from 'chartwright'",
    "import type { Values } from '../../../schemas/good.ts'",
    ...above,
    'export default ({ values, release }: Chart<Values>): Service => ({',
    "  apiVersion: 'v1',",
    "  kind: 'Service',",
    '  metadata: { name: release.name },',
    `  spec: { ${spec} },`,
    '})',
    '',
  ].join('\n')

/** The same with statements before the manifest. */
const body = (...lines: string[]): string =>
  [
    "import type { Chart } from 'chartwright'",
    "import type { Values } from '../../../schemas/good.ts'",
    'export default ({ values, release }: Chart<Values>) => {',
    ...lines,
    "  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: release.name } }",
    '}',
    '',
  ].join('\n')

/** A chart's definition with these defaults. */
const chart = (defaults: string, ...above: string[]): string =>
  [
    "import { defineChart } from 'chartwright'",
    ...above,
    'export default defineChart({',
    "  name: 'hello',",
    "  description: 'Says hello',",
    "  version: '1.0.0',",
    "  appVersion: '1.0.0',",
    "  kubeVersion: '>=1.30.0-0',",
    `  values: { defaults${defaults} },`,
    '})',
    '',
  ].join('\n')

const GOOD_DEFAULTS = "import { defaults } from '../../../schemas/good.ts'"

/** A file of values for one chart, and the definition that takes them. */
const schema = (name: string, ...lines: string[]): Readonly<Record<string, string>> => ({
  [`/schemas/${name}.ts`]: lines.join('\n'),
  'chart.ts': chart('', `import { defaults } from '../../../schemas/${name}.ts'`),
})

const mistake = (
  name: string,
  files: Mistake['files'] | string,
  at: string,
  message: string,
  instead?: string,
): Mistake => ({
  name,
  files: typeof files === 'string' ? { 'service.ts': files } : files,
  at,
  message,
  ...(instead !== undefined && { instead }),
})

/** What a project has in which all of these charts stand. */
export const PROJECT: Readonly<Record<string, string>> = {
  'schemas/good.ts': `/** Values. */
export interface Values {
  /**
   * The port.
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  port: number
  /** From outside. */
  exposed: boolean
  /** Whom to greet. */
  name: string
  /** A note. */
  note?: string
  /** Labels. */
  labels: { [key: string]: string }
}

export const defaults: Values = { port: 80, exposed: false, name: 'World', labels: {} }
`,
}

/** A chart in which nothing is wrong. */
export const GOOD: Readonly<Record<string, string>> = {
  'chart.ts': chart('', GOOD_DEFAULTS),
  'service.ts': service('ports: [{ port: values.port }]'),
}

/** What TypeScript itself says. */
const TYPES: readonly Mistake[] = [
  mistake('a brace is missing', service('ports: [{ port: values.port ]'), 'src/service.ts:7:39', "',' expected."),
  mistake(
    'a misspelt value',
    service('ports: [{ port: values.prot }]'),
    'src/service.ts:7:34',
    "Property 'prot' does not exist on type 'Values'.",
  ),
  mistake(
    'a string where a number belongs',
    service("ports: [{ port: 'http' }]"),
    'src/service.ts:7:21',
    "Type 'string' is not assignable to type 'number'.",
  ),
  mistake(
    'an optional value where Kubernetes needs one',
    service('ports: [{ port: values.note?.length }]'),
    'src/service.ts:7:21',
    "Type 'number | undefined' is not assignable to type 'number'.",
    'Give a default, `value ?? …`, or leave out the whole part',
  ),
  mistake(
    'an optional value that is read without a test',
    service('ports: [{ port: values.note.length }]'),
    'src/service.ts:7:27',
    "'values.note' is possibly 'undefined'.",
    'read it with `?.` and a default',
  ),
  mistake(
    'an unknown field of a manifest',
    service('prots: []'),
    'src/service.ts:7:11',
    "Object literal may only specify known properties, but 'prots' does not exist in type 'With<ServiceSpec, { selector?: SelectorLabels | undefined; }>'. Did you mean to write 'ports'?",
  ),
  mistake(
    'a file that is not there',
    service('ports: []', "import { a } from './nowhere.ts'"),
    'src/service.ts:3:19',
    "Cannot find module './nowhere.ts' or its corresponding type declarations.",
  ),
  mistake(
    'a package that is not installed',
    service('ports: []', "import pad from 'left-pad'"),
    'src/service.ts:3:17',
    "Cannot find module 'left-pad' or its corresponding type declarations.",
  ),
  mistake(
    'an export that is not there',
    { 'service.ts': service('ports: []', "import { b } from './helpers.ts'"), 'helpers.ts': 'export const a = 1\n' },
    'src/service.ts:3:10',
    "Module '\"./helpers.ts\"' has no exported member 'b'.",
  ),
  mistake(
    'a parameter without a type',
    body('  const f = (a) => a', '  f(1)'),
    'src/service.ts:4:14',
    "Parameter 'a' implicitly has an 'any' type.",
  ),
  mistake(
    'an optional value that nobody checked',
    body('  const n: string = values.note'),
    'src/service.ts:4:9',
    "Type 'string | undefined' is not assignable to type 'string'.",
  ),
  mistake(
    'the result of a function is missing',
    service('ports: port()', 'const port = () => {}'),
    'src/service.ts:8:11',
    "Type 'void' is not assignable to type 'ServicePort[] | undefined'.",
  ),
  mistake(
    'a chart without a version',
    { 'chart.ts': chart('', GOOD_DEFAULTS).replace("  version: '1.0.0',\n", '') },
    'src/chart.ts:3:28',
    "Property 'version' is missing in type '{ name: string; description: string; appVersion: string; kubeVersion: string; values: { defaults: Values; }; }' but required in type 'ChartDefinition<Values>'.",
  ),
  mistake(
    'module.exports',
    {
      'helpers.ts': 'module.exports = { a: 1 }\n',
      'service.ts': service('ports: []', "import { a } from './helpers.ts'"),
    },
    'src/service.ts:3:10',
    "Module '\"./helpers.ts\"' has no exported member 'a'.",
  ),
]

/** What can't become a template. */
const TEMPLATES: readonly Mistake[] = [
  mistake(
    '==',
    service('ports: [{ port: values.exposed == true ? 1 : 2 }]'),
    'src/service.ts:7:27',
    "`==` isn't supported, because it converts its operands",
  ),
  mistake(
    'a loop over a value',
    body('  while (values.exposed) {}'),
    'src/service.ts:4:10',
    "this loop's end is known only at render time",
  ),
  mistake(
    'an endless loop',
    body('  while (true) {}'),
    'src/service.ts:4:3',
    'this loop runs more than 1000 iterations',
  ),
  mistake(
    'a loop that forgets to count',
    body('  let i = 0', '  const l: number[] = []', '  while (i < 10) l.push(i)'),
    'src/service.ts:6:3',
    'this loop runs more than 1000 iterations',
  ),
  mistake(
    'an endless recursion',
    service('ports: [{ port: f(1) }]', 'const f = (n: number): number => f(n + 1)'),
    'src/service.ts:3:34',
    'more than 200 calls are nested',
  ),
  mistake(
    'the time',
    body('  const now = new Date().toISOString()', '  if (now === values.name) return undefined'),
    'src/service.ts:4:19',
    "`Date` isn't available in a template",
  ),
  mistake(
    'a random number',
    body('  if (Math.random() > 0.5) return undefined'),
    'src/service.ts:4:7',
    'random numbers are not supported',
  ),
  mistake(
    'the environment',
    body('  if (process.env.HOME === values.name) return undefined'),
    'src/service.ts:4:7',
    "`process` isn't available in a template",
  ),
  mistake(
    'console.log',
    body('  console.log(values.name)'),
    'src/service.ts:4:3',
    "`console` isn't available in a template",
  ),
  mistake(
    'Object.keys of a map',
    body('  if (Object.keys(values.labels)[0] === "a") return undefined'),
    'src/service.ts:4:7',
    '`Object.keys` has no fixed order for a map known only at render time',
  ),
  mistake(
    'for … in',
    body('  for (const key in values.labels) if (key) return undefined'),
    'src/service.ts:4:21',
    "`for … in` doesn't support maps known only at render time",
  ),
  mistake(
    'upper case of any text',
    body('  if (values.name.toUpperCase() === "A") return undefined'),
    'src/service.ts:4:7',
    "`.toUpperCase()` doesn't support this value",
  ),
  mistake(
    'parseInt of a value',
    body('  if (parseInt(values.name, 10) === 1) return undefined'),
    'src/service.ts:4:7',
    "JavaScript and package functions can't take values known only at render time",
  ),
  mistake(
    'an optional value in a text',
    body('  if (`${values.note}` === "a") return undefined'),
    'src/service.ts:4:10',
    '`values.note` may be undefined here',
  ),
  mistake('try', body('  try { JSON.parse("{}") } catch {}'), 'src/service.ts:4:3', "`try` isn't supported"),
  mistake(
    'throw of a text',
    body("  if (values.exposed) throw 'no'"),
    'src/service.ts:4:23',
    'only `throw new Error(message)` is supported',
  ),
  mistake(
    'an async function',
    "export default async () => ({ apiVersion: 'v1', kind: 'List', metadata: {} })\n",
    'src/service.ts:1:16',
    "async functions and generators aren't supported",
  ),
  mistake(
    'a generator',
    "export default function* all() { yield { apiVersion: 'v1', kind: 'List', metadata: {} } }\n",
    'src/service.ts:1:1',
    "async functions and generators aren't supported",
  ),
  mistake(
    'a namespace',
    service('ports: [{ port: Ports.web }]', 'namespace Ports { export const web = 80 }'),
    'src/service.ts:3:1',
    "a namespace isn't supported at the top of a file",
  ),
  mistake(
    'a decorator',
    service('ports: []', 'const log = (_: unknown, __: unknown) => {}', '@log class A {}', 'export const a = new A()'),
    'src/service.ts:4:1',
    "decorators aren't supported",
  ),
  mistake(
    'a parameter property',
    service('ports: [{ port: new P(1).n }]', 'class P { constructor(readonly n: number) {} }'),
    'src/service.ts:3:23',
    "parameter properties aren't supported",
  ),
  mistake(
    'a statement at the top of a file',
    service('ports: []', 'if (1 > 2) Object.freeze({})'),
    'src/service.ts:3:1',
    "`if` isn't supported at the top of a file",
  ),
  mistake(
    'let at the top of a file',
    service('ports: [{ port }]', 'let port = 80'),
    'src/service.ts:3:1',
    "variables at the top of a file can't be `let` or `var`",
  ),
  mistake(
    'a helper in a function',
    service(
      'externalName: name({ values, release } as Chart<Values>)',
      "import { helper } from 'chartwright'",
      'const make = () => helper((context: Chart<Values>) => `${context.values.name}-a`)',
      'const name = make()',
    ),
    'src/service.ts:4:20',
    "helpers can't be created inside a function",
  ),
  mistake(
    'a pattern that Helm has not',
    body('  if (/(?<=a)b/.test(values.name)) return undefined'),
    'src/service.ts:4:7',
    "`.test()` doesn't support this value",
  ),
  mistake(
    'a package is given a value',
    body('  if (basename(values.name) === "a") return undefined').replace(
      'import type',
      "import { basename } from 'node:path'\nimport type",
    ),
    'src/service.ts:5:7',
    "JavaScript and package functions can't take values known only at render time",
  ),
]

const NATIVE = "JavaScript and package functions can't take values known only at render time"

/** What Node.js has, and templates have not or by another name. */
const MODULES: readonly Mistake[] = [
  ['node:crypto', 'createHash', "createHash('sha256').update(values.name).digest('hex')", 'Write `sha256(string)`'],
  ['node:buffer', 'Buffer', "Buffer.from(values.name).toString('base64')", 'Write `base64Encode(string)`'],
  ['node:util', 'format', "format('%s', values.name)", 'Write the function in the chart'],
  ['node:fs', 'readFileSync', "readFileSync(values.name, 'utf8')", 'Write the function in the chart'],
].map(([module = '', name = '', call = '', instead = '']) =>
  mistake(
    `${name} of ${module}`,
    body(`  if (${call} === 'a') return undefined`).replace(
      'import type',
      `import { ${name} } from '${module}'\nimport type`,
    ),
    'src/service.ts:5:7',
    NATIVE,
    instead,
  ),
)

/** What is another each time, and would stand in the chart as it once was. */
const CHANCE: readonly Mistake[] = ['randomUUID()', "randomBytes(8).toString('hex')", 'randomInt(9)'].map((call) =>
  mistake(
    call,
    body(`  if (String(${call}) === values.name) return undefined`).replace(
      'import type',
      `import { ${call.replace(/\(.*/, '')} } from 'node:crypto'\nimport type`,
    ),
    'src/service.ts:5:14',
    'random numbers are not supported',
  ),
)

/** What happens while sources are loaded. */
const LOADING: readonly Mistake[] = [
  mistake('a text is thrown at the top', service('ports: []', "throw 'no port'"), 'src/service.ts:3:1', 'no port'),
  mistake(
    'an error is thrown at the top',
    { 'chart.ts': chart('', GOOD_DEFAULTS, "if (defaults.port > 1) throw new Error('no port')") },
    'src/chart.ts:3:30',
    'no port',
  ),
  mistake(
    'an error of JavaScript at the top',
    { 'chart.ts': chart('', GOOD_DEFAULTS, 'const a: any = undefined', 'a.b.c()') },
    'src/chart.ts:4:3',
    "TypeError: Cannot read properties of undefined (reading 'b')",
  ),
  mistake(
    'an awaited promise is rejected',
    { 'chart.ts': chart('', GOOD_DEFAULTS, "await Promise.reject('no network')") },
    'src/chart.ts:3:1',
    'no network',
  ),
  mistake(
    'an awaited promise is rejected with an error',
    { 'chart.ts': chart('', GOOD_DEFAULTS, "await Promise.reject(new Error('no network'))") },
    'src/chart.ts:3:22',
    'no network',
  ),
  mistake(
    'an endless loop at the top',
    { 'chart.ts': chart('', GOOD_DEFAULTS, 'while (defaults.port > 0) {}') },
    'src/chart.ts:3:1',
    "This file didn't finish within 1 s",
  ),
  mistake(
    'an endless loop behind an await',
    { 'chart.ts': chart('', GOOD_DEFAULTS, 'await Promise.resolve()', 'while (defaults.port > 0) {}') },
    'src/chart.ts:3:1',
    "This file didn't finish within 1 s",
  ),
  mistake(
    'a promise that nobody keeps',
    { 'chart.ts': chart('', GOOD_DEFAULTS, 'await new Promise(() => {})') },
    'src/chart.ts:3:1',
    "This file didn't finish within 1 s",
  ),
  mistake(
    'files that import each other',
    {
      'chart.ts': chart('', GOOD_DEFAULTS, "import { a } from './a/helpers.ts'", 'if (a > 5) Object.freeze({})'),
      'a/helpers.ts': "import { b } from '../b/helpers.ts'\nexport const a: number = b + 1\n",
      'b/helpers.ts': "import { a } from '../a/helpers.ts'\nexport const b: number = a + 1\n",
    },
    'src/b/helpers.ts:2:26',
    'a of CHART/src/a/helpers.ts is used before it has a value, because these files import each other',
  ),
  mistake(
    'JSON that is none',
    {
      'a.json': '{\n  "port": 80,\n}\n',
      'chart.ts': chart(
        '',
        GOOD_DEFAULTS,
        "import about from './a.json' with { type: 'json' }",
        'Object.freeze(about)',
      ),
    },
    'src/a.json:3:1',
    "This file isn't valid JSON: Expected double-quoted property name",
  ),
  mistake(
    'a text file is imported',
    {
      'a.txt': 'a',
      'chart.ts': chart('', GOOD_DEFAULTS, '// @ts-ignore', "import about from './a.txt'", 'Object.freeze(about)'),
    },
    'src/chart.ts:4:20',
    'There is no file ./a.txt',
  ),
  mistake(
    'a package that is ignored by tsc is not there',
    { 'chart.ts': chart('', GOOD_DEFAULTS, '// @ts-ignore', "import pad from 'left-pad'", 'pad()') },
    'src/chart.ts:4:18',
    'There is no package left-pad',
  ),
  mistake(
    'an export that is ignored by tsc is not there',
    {
      'a/helpers.ts': 'export const a = 1\n',
      'chart.ts': chart('', GOOD_DEFAULTS, '// @ts-ignore', "import { b } from './a/helpers.ts'", 'b()'),
    },
    'src/chart.ts:5:1',
    'CHART/src/a/helpers.ts has no export b',
  ),
  mistake(
    'a file is read that is not there',
    {
      'chart.ts': chart('', GOOD_DEFAULTS, "import { readFileSync } from 'node:fs'", "readFileSync('/nowhere/at/all')"),
    },
    'src/chart.ts:4:1',
    "ENOENT: no such file or directory, open '/nowhere/at/all'",
  ),
  mistake(
    'a file in src/ that is no resource',
    { 'ports.ts': 'export const ports = [80]\n' },
    'src/ports.ts:1:1',
    'This file has no default export',
  ),
  mistake(
    'a manifest instead of a function',
    "export default { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' } }\n",
    'src/service.ts:1:1',
    "The default export isn't a function",
  ),
  mistake(
    'a chart without a default export',
    { 'chart.ts': chart('', GOOD_DEFAULTS).replace('export default', 'export const a =') },
    'src/chart.ts:1:1',
    'src/chart.ts exports no chart',
  ),
  mistake(
    'a chart without values',
    { 'chart.ts': "export default { name: 'a' }\n" },
    'src/chart.ts:1:1',
    'src/chart.ts exports no chart',
  ),
  mistake(
    'defaults that stand nowhere',
    { 'chart.ts': chart(': { port: 1 }') },
    'src/chart.ts:8:13',
    'None of the files that this chart imports exports its defaults',
  ),
  mistake(
    'an overlay without a default export',
    { 'values/big.ts': 'export const a = 1\n' },
    'src/values/big.ts:1:1',
    'This file has no default export',
  ),
  mistake(
    'an overlay that is a function',
    { 'values/big.ts': 'export default () => ({})\n' },
    'src/values/big.ts:1:1',
    "The default export isn't a map of values",
  ),
  mistake(
    'an overlay with a wrong value',
    { 'values/big.ts': 'export default { port: 0 }\n' },
    'src/values/big.ts:1:18',
    'src/values/big.ts has invalid values:',
  ),
  mistake(
    'an overlay with an unknown value',
    { 'values/big.ts': 'export default {\n  prot: 80,\n}\n' },
    'src/values/big.ts:2:3',
    'src/values/big.ts has invalid values:',
  ),
  mistake(
    'a custom resource definition of another kind',
    { 'crds/a.yaml': 'kind: ConfigMap\n' },
    'src/crds/a.yaml:1:1',
    'This file defines an object of the kind ConfigMap',
  ),
  mistake(
    'a custom resource definition that is no YAML',
    { 'crds/a.yaml': 'kind: A\n b: [\n' },
    'src/crds/a.yaml:1:7',
    "This file isn't valid YAML: Nested mappings are not allowed in compact mappings",
  ),
]

/** What is wrong with values and with what a chart says of itself. */
const VALUES: readonly Mistake[] = [
  mistake(
    'a default out of its bounds',
    schema(
      'bounds',
      '/** V. */',
      'export interface Values {',
      '  /**',
      '   * P.',
      '   * @minimum 1',
      '   */',
      '  port: number',
      '}',
      'export const defaults: Values = {',
      '  port: 0,',
      '}',
      '',
    ),
    '/schemas/bounds.ts:10:3',
    'The defaults in bounds.ts are invalid:',
  ),
  mistake(
    'no interface',
    schema('none', 'export const defaults = { port: 80 }', ''),
    '/schemas/none.ts:1:1',
    'This file exports the defaults, but no interface `Values`: write `export interface Values { … }`',
  ),
  mistake(
    'any',
    schema(
      'any',
      '/** V. */',
      'export interface Values {',
      '  /** P. */',
      '  port: any',
      '}',
      'export const defaults: Values = { port: 0 }',
      '',
    ),
    '/schemas/any.ts:4:3',
    "port: the types `any`, `unknown` and `object` aren't supported here: write what the value holds, or use an alias tagged @passThrough",
  ),
  mistake(
    'null',
    schema(
      'nil',
      '/** V. */',
      'export interface Values {',
      '  /** P. */',
      '  port: null',
      '}',
      'export const defaults: Values = { port: null }',
      '',
    ),
    '/schemas/nil.ts:4:3',
    "port: the type `null` isn't supported: make the field optional with `?`",
  ),
  mistake(
    'a tuple',
    schema(
      'tuple',
      '/** V. */',
      'export interface Values {',
      '  /** P. */',
      '  port: [number, string]',
      '}',
      "export const defaults: Values = { port: [0, ''] }",
      '',
    ),
    '/schemas/tuple.ts:4:3',
    "port: tuples aren't supported: use a list or an interface",
  ),
  mistake(
    'a function',
    schema(
      'function',
      '/** V. */',
      'export interface Values {',
      '  /** P. */',
      '  port: () => number',
      '}',
      'export const defaults: Values = { port: () => 1 }',
      '',
    ),
    '/schemas/function.ts:6:35',
    'port: the default is a function, but values can only be strings, numbers, booleans, lists and maps',
  ),
  mistake(
    'a Date',
    schema(
      'date',
      '/** V. */',
      'export interface Values {',
      '  /** P. */',
      '  port: Date',
      '}',
      'export const defaults: Values = { port: new Date() }',
      '',
    ),
    '/schemas/date.ts:6:35',
    'port: the default is a Date, but values can only be strings, numbers, booleans, lists and maps',
  ),
  mistake(
    'a Map',
    schema(
      'map',
      '/** V. */',
      'export interface Values {',
      '  /** P. */',
      '  port: Map<string, number>',
      '}',
      'export const defaults: Values = { port: new Map() }',
      '',
    ),
    '/schemas/map.ts:6:35',
    'port: the default is a Map, but values can only be strings, numbers, booleans, lists and maps',
  ),
  mistake(
    'a Set by default',
    schema(
      'set',
      '/** V. */',
      'export interface Values {',
      '  /** P. */',
      '  ports: string[]',
      '}',
      'export const defaults: Values = {',
      "  ports: new Set(['a']) as never,",
      '}',
      '',
    ),
    '/schemas/set.ts:7:3',
    'ports: the default is a Set, but values can only be strings, numbers, booleans, lists and maps',
  ),
  mistake(
    'a bigint',
    schema(
      'bigint',
      '/** V. */',
      'export interface Values {',
      '  /** P. */',
      '  port: bigint',
      '}',
      'export const defaults: Values = { port: 1n }',
      '',
    ),
    '/schemas/bigint.ts:6:35',
    'port: the default is a bigint, but values can only be strings, numbers, booleans, lists and maps',
  ),
  mistake(
    'a type that contains itself',
    schema(
      'self',
      '/** V. */',
      'export interface Values {',
      '  /** P. */',
      '  port?: Values',
      '}',
      'export const defaults: Values = {}',
      '',
    ),
    '/schemas/self.ts:4:3',
    "port.port: the type `Values` contains itself, and values can't be recursive: give one of its fields another type",
  ),
  mistake(
    'a pattern that is none',
    schema(
      'pattern',
      '/** V. */',
      'export interface Values {',
      '  /**',
      '   * P.',
      '   * @pattern [a-',
      '   */',
      '  port: string',
      '}',
      "export const defaults: Values = { port: 'a' }",
      '',
    ),
    '/schemas/pattern.ts:7:3',
    'port: the pattern [a- is not a regular expression (Unterminated character class): correct it',
  ),
  mistake(
    'a version that is none',
    { 'chart.ts': chart('', GOOD_DEFAULTS).replace("version: '1.0.0'", "version: 'one'") },
    'src/chart.ts:6:3',
    'The chart\'s version can\'t be "one"',
  ),
  mistake(
    'a name with capitals',
    { 'chart.ts': chart('', GOOD_DEFAULTS).replace("'hello'", "'Hello World'") },
    'src/chart.ts:4:3',
    'The chart\'s name can\'t be "Hello World"',
  ),
  mistake(
    'a version of Kubernetes that is none',
    { 'chart.ts': chart('', GOOD_DEFAULTS).replace('>=1.30.0-0', 'newest') },
    'src/chart.ts:8:3',
    'The chart\'s kubeVersion can\'t be "newest"',
  ),
]

/** What happens while a chart is rendered, or what comes of it. */
const RENDERING: readonly Mistake[] = [
  mistake(
    'the defaults are refused',
    body("  if (values.port === 80) throw new Error('80 is taken')"),
    'src/service.ts:4:33',
    '80 is taken',
  ),
  mistake(
    'two manifests of the same name',
    { 'a.ts': body(), 'b.ts': body() },
    'src/b.ts:3:1',
    'This function returns v1 ConfigMap release-name, and so does src/a.ts',
  ),
  mistake(
    'a manifest without a kind',
    "export default () => ({ apiVersion: 'v1', metadata: { name: 'a' } })\n",
    'src/service.ts:1:1',
    'This function returns a manifest without kind',
  ),
  mistake(
    'a manifest that is a text',
    "export default () => 'kind: Service'\n",
    'src/service.ts:1:22',
    "a string can't be a manifest",
  ),
  mistake(
    'a README that is no template',
    { 'README.md.hbs': 'Hello\n\n{{#if name}}\n' },
    'src/README.md.hbs:4:1',
    "This file isn't a valid Handlebars template",
  ),
  mistake(
    'a README with an unknown name',
    { 'README.md.hbs': 'Hello {{nope}}\n' },
    'src/README.md.hbs:1:9',
    '"nope" isn\'t defined',
  ),
  mistake(
    'await in a template',
    body('  const x = await 1', '  if (x > values.port) return undefined'),
    'src/service.ts:4:13',
    "'await' expressions are only allowed within async functions and at the top levels of modules.",
  ),
  mistake(
    'a file larger than Helm reads',
    { 'files/large.txt': 'x'.repeat(5 * 1024 * 1024 + 1) },
    'src/files/large.txt:1:1',
    'CHART/files/large.txt has 5.00 MiB, but Helm reads only files of at most 5 MiB',
  ),
  mistake(
    'a release larger than Kubernetes keeps',
    { 'files/random.txt': noise(1_500_000) },
    'src/chart.ts:3:1',
    'A release of CHART would take 1.57 MiB, compressed as Helm stores it, but a Secret holds only 1 MiB',
  ),
]

/** A chart's definition with one more field. */
const chartWith = (field: string): string => chart('', GOOD_DEFAULTS).replace('  values:', `  ${field},\n  values:`)

const SECRET = [
  "import { type Chart, generatedSecret } from 'chartwright'",
  "import type { Values } from '../../../schemas/good.ts'",
  'export default (context: Chart<Values>) =>',
  "  generatedSecret(context, { name: 'a', keys: { password: undefined } })",
  '',
].join('\n')

const checksumOf = (path: string): string =>
  [
    "import { type Chart, templateChecksum } from 'chartwright'",
    'export default (context: Chart<object>) => (',
    `  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' }, data: { sum: templateChecksum('${path}', context) } }`,
    ')',
    '',
  ].join('\n')

/** Manifests of the kind that stand in one file. */
const manifests = (...lines: string[]): string =>
  [
    "import type { Chart } from 'chartwright'",
    'export default ({ release }: Chart<object>) => [',
    ...lines,
    ']',
    '',
  ].join('\n')

/** What fits the templates, but not each other, the dependencies or a cluster. */
const TOGETHER: readonly Mistake[] = [
  mistake(
    'a dependency without values',
    { 'chart.ts': chartWith("dependencies: [{ name: 'redis', version: '1.0.0', repository: 'https://a.example' }]") },
    'src/chart.ts:9:26',
    'The interface Values has no field redis, so Helm would refuse the values of the dependency redis',
  ),
  mistake(
    'a tag of a dependency that is no boolean',
    {
      ...schema(
        'tags',
        "import type { SubchartValues } from 'chartwright'",
        '/** V. */',
        'export interface Values {',
        '  /** R. */',
        '  redis: SubchartValues',
        '  /** T. */',
        '  tags: { back: string }',
        '}',
        "export const defaults: Values = { redis: {}, tags: { back: 'a' } }",
        '',
      ),
      'chart.ts': chart('', "import { defaults } from '../../../schemas/tags.ts'").replace(
        '  values:',
        "  dependencies: [\n    { name: 'redis', version: '1.0.0', tags: ['back'] },\n  ],\n  values:",
      ),
      'service.ts': body().replace('good.ts', 'tags.ts'),
    },
    'src/chart.ts:10:13',
    'The tag tags.back of the dependency redis has the type string in the interface Values, so Helm would refuse `--set tags.back=false`',
  ),
  mistake(
    'a library that installs something',
    { 'chart.ts': chartWith("type: 'library'"), 'helpers.ts': 'export const a = 1\n' },
    'src/service.ts:3:1',
    "The library hello can't have templates, because a library installs nothing",
  ),
  mistake(
    'a version that is none in labels',
    { 'chart.ts': chart('', GOOD_DEFAULTS).replace("appVersion: '1.0.0'", "appVersion: 'über'") },
    'src/chart.ts:7:3',
    'The chart\'s appVersion "über" has characters that names, labels and tags can\'t have',
  ),
  mistake(
    'the checksum of a template that does not exist',
    { 'a.ts': checksumOf('confg.yaml'), 'config.ts': manifests() },
    'src/a.ts:2:1',
    'The chart has no template confg.yaml',
    'Write config.yaml.',
  ),
  mistake(
    'the checksum of the template itself',
    { 'a.ts': checksumOf('a.yaml') },
    'src/a.ts:2:1',
    "This template can't contain its own checksum",
  ),
  mistake(
    'a generated secret in two places',
    { 'a.ts': SECRET, 'b.ts': SECRET },
    'src/b.ts:3:1',
    'src/a.ts and src/b.ts both generate the password of the same Secret',
  ),
  mistake(
    'a number of pods beside what scales them',
    {
      'web/deployment.ts': manifests(
        "  { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: release.name }, spec: { replicas: 2 } },",
      ),
      'web/scaler.ts': manifests(
        "  { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', metadata: { name: release.name },",
        "    spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: release.name } } },",
      ),
    },
    'src/web/deployment.ts:2:1',
    'Deployment release-name sets replicas, although a HorizontalPodAutoscaler scales it',
  ),
  mistake(
    'a hook that stays',
    {
      'job.ts': manifests(
        "  { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: `${release.name}-a`, annotations:",
        "    { 'helm.sh/hook': 'pre-install', 'helm.sh/hook-delete-policy': 'hook-succeeded' } } },",
      ),
    },
    'src/job.ts:2:1',
    'Helm deletes the hook Job release-name-a only on hook-succeeded',
  ),
  mistake(
    'a template that can roll no pods',
    { 'chart.ts': chartWith("rollPods: { on: ['none.yaml'] }") },
    'src/chart.ts:9:3',
    'rollPods names none.yaml, but no template at this path has a ConfigMap or Secret that depends on the values only',
  ),
  mistake(
    'a deprecated value without notes',
    {
      ...schema(
        'old',
        '/** V. */',
        'export interface Values {',
        '  /**',
        '   * P.',
        '   * @deprecated use more',
        '   */',
        '  old?: string',
        '}',
        'export const defaults: Values = {}',
        '',
      ),
      'service.ts': body().replace('good.ts', 'old.ts'),
    },
    '/schemas/old.ts:7:3',
    'old is deprecated, but the chart has no notes that warn its users',
  ),
]

/** What is wrong in Go templates that the author wrote. */
const HAND_WRITTEN: readonly Mistake[] = [
  mistake(
    'a misspelt value in a hand-written template',
    { 'templates/config.yaml': 'a: 1\nport: {{ .Values.prot }}\n' },
    'src/templates/config.yaml:2:18',
    'The interface Values has no .Values.prot',
    'Did you mean .Values.port?',
  ),
  mistake(
    'a removed value in a hand-written helper',
    { 'templates/_helpers.tpl': '{{- define "hello.a" -}}\n{{ .Values.fullnameOverride }}\n{{- end }}\n' },
    'src/templates/_helpers.tpl:2:12',
    'The interface Values has no .Values.fullnameOverride',
    '.Values has port, exposed, name, note, labels',
  ),
  mistake(
    'a field of a string in a hand-written template',
    { 'templates/NOTES.txt': '{{ with .Values.note }}{{ $.Values.note.text }}{{ end }}\n' },
    'src/templates/NOTES.txt:1:41',
    '.Values.note is a string, so it has no .text',
  ),
  mistake(
    'a hand-written template that Helm refuses',
    { 'templates/config.yaml': 'a: 1\n{{- if .Values.exposed }}\nb: 2\n' },
    'src/templates/config.yaml:4:1',
    "Helm can't parse this template: unexpected EOF",
  ),
  mistake(
    'a misspelt function in a hand-written template',
    { 'templates/config.yaml': 'a: {{ .Values.name | qoute }}\n' },
    'src/templates/config.yaml:1:22',
    'Helm can\'t parse this template: function "qoute" not defined',
    'Did you mean quote?',
  ),
  mistake(
    'a named template that nobody defines',
    {
      'templates/_helpers.tpl': '{{ define "hello.name" }}{{ end }}',
      'templates/config.yaml': 'a: {{ include "hello.nmae" . }}\n',
    },
    'src/templates/config.yaml:1:15',
    'No template defines "hello.nmae"',
    'Did you mean "hello.name"?',
  ),
  mistake(
    'a hand-written template at the path of a typed one',
    { 'templates/service.yaml': 'a: 1\n' },
    'src/templates/service.yaml:1:1',
    'Both this file and src/service.ts become templates/service.yaml',
    'Remove or rename one of them.',
  ),
  mistake(
    'a typed template among the hand-written ones',
    { 'templates/config.ts': 'export default 1\n' },
    'src/templates/config.ts:1:1',
    'A template in TypeScript stands in src/, and src/templates/ is for Go templates',
  ),
]

/** A text that can't be compressed much; the same each time. */
function noise(length: number): string {
  let [seed, text] = [1, '']
  while (text.length < length) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    text += seed.toString(36)
  }
  return text
}

/** Ordinary mistakes, each in a chart of its own. */
export const MISTAKES: readonly Mistake[] = [
  ...TYPES,
  ...TEMPLATES,
  ...MODULES,
  ...CHANCE,
  ...LOADING,
  ...VALUES,
  ...RENDERING,
  ...HAND_WRITTEN,
  ...TOGETHER,
]
