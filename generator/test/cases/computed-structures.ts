import { chart } from './more-structures.ts'

const GIVEN = `{ l: context.values.hosts, m: context.values.map }`

/** Texts that are computed from maps and lists: nothing is left out of these but `undefined`. */
export const computedStructures: Readonly<Record<string, string>> = {
  'lists and maps of the values that may be empty, as YAML and JSON': chart(
    `return { a: toYaml({ l: v.hosts, m: v.map, o: v.optmap ?? {}, n: { x: v.hosts } }), b: toJson({ m: v.map, l: v.hosts, e: v.limits?.extra ?? {} }) }`,
  ),
  // what is passed through keeps its nulls, which are taken out of the values of these tests
  'what is passed through and may be empty, as YAML and JSON': chart(
    `return v.s === 'cpu' ? { a: 1 } : { a: toYaml({ s: v.source ?? {} }), b: toJson([v.source ?? {}]), ...(v.source && { c: toYaml(v.source) }) }`,
  ),
  'the same constant in a text and in the manifest': chart(
    `const m = { l: v.hosts, o: v.opt ?? 'x' }\nreturn { a: toYaml(m), m, j: toJson([m, { ...m, k: v.map }]) }`,
  ),
  'lists in a loop, as YAML and JSON': chart(
    `return { a: toYaml(v.list.map((i) => ({ p: i.paths }))), b: v.parts ? toJson({ ...v.map, q: v.hosts }) : 'n', c: toJson(Object.fromEntries(v.list.map((i) => [i.name, i.paths]))), d: toJson(v.list.map((i) => ({ a: i.paths, ...(i.tls && { b: v.map }) }))) }`,
  ),
  'fields without a value, as YAML and JSON': chart(
    `return { a: toYaml({ a: v.opt, b: v.limits?.hosts, c: [{ z: v.zero }], ...(v.on ? { s: v.ext } : {}) }), b: toJson({ ...v.limits, x: 1 }) }`,
  ),
  'a map without a key, as YAML and in the manifest': chart(
    `return { b: toYaml(omit({ l: v.hosts, x: 1 }, 'x')), c: omit({ l: v.hosts, x: 1 }, 'x') }`,
  ),
  'a map given to a helper that computes': `const more = helper((_context: Context, o: { l: string[], m: Record<string, string> }) => \`\${o.l.length}\${Object.keys(o.m).length}\${toJson(o)}\`)
export default (context: Context) => ({ a: more(context, ${GIVEN}) })`,
  'a map given to a helper that computes, and writes its fields': `const more = helper((_context: Context, o: { l: string[], m: Record<string, string> }) => ({ x: 1, l: o.l, m: o.m, n: o.l.length, y: toYaml(o) }))
export default (context: Context) => ({ a: more(context, ${GIVEN}) })`,
  'versions of which Helm knows that they are some': chart(
    `return { a: semverMajor(chart.version), b: semverCompare('>=1.30-0', capabilities.kubeVersion.version), c: semverCompare('>=1.0-0', v.on ? '0.2.3' : chart.version) }`,
  ),
}

/** … that are refused, by a part of the message. */
export const refusedComputed: Readonly<Record<string, readonly [source: string, message: RegExp]>> = {
  'the map of a helper as YAML, where the helper leaves something out': [
    `const more = helper(({ values: v }: Context) => ({ x: 1, l: v.hosts }))\nexport default (context: Context) => ({ a: toYaml(more(context)) })`,
    /the helper more omits empty maps and lists/,
  ],
  'a map with lists of the values, written as it is by a helper': [
    `const more = helper((_context: Context, o: { l: string[], m: Record<string, string> }) => ({ x: 1, o }))\nexport default (context: Context) => ({ a: more(context, ${GIVEN}) })`,
    /writes its parameter o whole/,
  ],
  'a version that may be any text': [
    chart(`return { a: semverCompare('>=1.4.0-0', v.s) }`),
    /`semverCompare` doesn't support this value/,
  ],
  'a loop over such a map': [
    chart('return { a: entries({ ...v.map, l: v.hosts }).map(([key]) => key) }'),
    /this map holds a list or map of the values that may be empty/,
  ],
}
