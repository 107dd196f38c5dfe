import { chart } from './more-structures.ts'

const LATE_MAP = "v.on ? Object.fromEntries(v.hosts.map((host) => [host, 'x'])) : { k: 'y' }"

/** What random programs found: each was rendered differently once. */
export const foundStructures: Readonly<Record<string, string>> = {
  'unset, asked for where that is known': chart(
    `return { a: v.optmap ? 1 : v.optmap != null ? 2 : 3, b: v.ext || v.ext != null }`,
  ),
  'an interface under a condition, spread': chart(
    `return { a: { x: 1, ...(!v.on && v.limits) }, b: { ...(v.on ? { a: 1 } : v.limits) } }`,
  ),
  'what a map of the values holds under a key, empty': chart(
    `return { a: { ...v.parts }, b: v.parts?.a, c: entries(v.parts ?? {}).map(([name, part]) => ({ name, part, env: part.env })), d: v.parts?.[v.s] }`,
  ),
  'keys that a list gives twice': chart(
    `return { a: Object.fromEntries(v.hosts.map((host) => [v.s, host])), b: Object.fromEntries(v.list.map((item) => ['k', item.port])), ...Object.fromEntries(entries(v.map).map(([key, value]) => [value, key])) }`,
  ),
  'a field that no turn of a loop sets': chart(
    `const { ...others } = Object.fromEntries(v.hosts.map((host) => ['x', 1]))\nreturn { others, more: { y: 1, ...others } }`,
  ),
  'a part of an interface, spread behind a map under a condition': chart(
    `return { a: { ...(v.tag === 'x' ? v.map : {}), ...v.limits?.extra, 'x-a': 1 } }`,
  ),
  'fields of two cases, under a map': chart(
    `return { ...(v.on ? { a: { k: 'x' } } : { b: 1 }), ...v.map, c: { ...(v.tls && { o: v.n }), ...v.optmap } }`,
  ),
  'the same map twice around a field that may be unset': chart(
    `return { a: { ...v.map, a: v.opt, ...v.optmap }, b: { ...v.map, ...v.optmap, a: v.limits?.hosts, b: v.hosts } }`,
  ),
  'two maps in one case': chart(`return { x: 1, ...(v.on ? { [v.s]: 'y', ...v.map, ...(v.tls ? v.map : {}) } : {}) }`),
  'a map that a loop makes in one case': chart(
    `const { a, ...others } = (${LATE_MAP}) as Record<string, string>\nreturn { a: a ?? 'none', b: { x: 1, ...others }, c: { ...others, ...(v.tls && { y: 1 }) } }`,
  ),
  'a list in a map that is put together': chart(
    `return { ...v.map, ...v.optmap, k: v.hosts.flatMap((host) => [...(v.limits?.hosts ?? v.hosts)]), a: v.optmap ?? v.map, b: v.on ? v.hosts : (v.limits?.hosts ?? v.hosts) }`,
  ),
  'a map that ends in one of the values': chart(`return { no: v.n, ...v.limits?.extra, ...v.optmap }`),
  'a message that has to be worked out': chart(
    `if (v.kind === 'B' && v.n < 0) throw new Error([...v.hosts, v.deep?.b?.c ? v.deep.b.c.d : 'none'].filter((host) => host !== v.s).join())\nreturn { a: 1 }`,
  ),
  'the map of a helper in a map that is put together': `const more = helper(({ values: v }: Context) => ({ own: v.s, ...(v.tls && { a: v.kind }) }))
export default (context: Context) => { const v = context.values\nreturn { ...v.map, ...v.optmap, k: more(context), list: [{ ...more(context), ...more(context) }] } }`,
  'the map of a helper under itself': `const more = helper(({ values: v }: Context, with_: string) => ({ own: with_, ...(v.tls && { a: v.kind }) }))
export default (context: Context) => { const v = context.values\nreturn { ...(v.on ? { name: 'x' } : more(context, 'a')), x: 1, ...more(context, 'b') } }`,
}

/** … in notes. */
export const foundNotes: Readonly<Record<string, string>> = {
  'an empty list between lines': chart("return ['first', ...v.hosts, 'last']"),
}
