import { chart } from './more-structures.ts'

/** Maps of which several parts may set the same key: the last one wins, also with undefined; null of the values doesn't. */
export const overridingStructures: Readonly<Record<string, string>> = {
  'an interface with null, over fields and under them': chart(
    `return { a: { cpu: 'x', ...v.limits }, b: { ...v.limits, cpu: v.opt }, c: { C: 'x', ...v.named }, d: { ...v.named, C: 'x' } }`,
  ),
  'the same interface twice': chart(
    `return { a: { ...v.limits, ...v.limits }, b: { ...v.named, x: 1, ...v.named, C: v.opt }, c: { cpu: v.s, hosts: ['x'], ...v.limits, k: 1, ...v.limits } }`,
  ),
  'an interface with null beside a map': chart(`return { a: { ...v.map, ...v.named }, b: { ...v.named, ...v.map } }`),
  'an interface without null, under a map': chart(
    `return { a: { ...(v.ext ?? { host: v.s, port: 1 }), ...v.map }, b: v.list.map((item) => ({ ...item, ...v.map })), c: { ...v.ext, ...v.map } }`,
  ),
  'an interface with null beside a key of the values': chart(
    `return { a: { [v.s]: 1, ...v.named }, b: { ...v.named, [v.s]: v.opt }, c: v.hosts.map((host) => ({ ...v.named, [host]: v.opt, ...v.named })) }`,
  ),
  'a union with null, over fields': chart(
    `return { a: { ...v.shape, ...v.shape, label: v.opt }, b: { label: 'x', ...v.shape, kind: v.kind } }`,
  ),
  'what is passed through with null, over one field': chart(
    `return { a: { ...v.source, name: 'x' }, b: { name: v.opt, ...v.source }, c: { name: 'x', ...v.source }, d: { ...(v.on && { name: 'x' }), ...v.source } }`,
  ),
  'what is passed through with null, over several': chart(
    `return { a: { name: 'x', own: 'y', emptyDir: v.n, ...v.source }, b: { name: 'x', own: v.opt, ...v.source, z: v.opt }, c: { ...v.named, ...v.source }, d: { [v.s]: 1, ...v.source } }`,
  ),
  'one of two with null, over another': chart(
    `return { a: { ...v.named, name: 'x', ...(v.on ? v.source : v.named) }, b: [{ ...v.limits, cpu: 'x', ...v.source }] }`,
  ),
  'a field that may be unset, over maps': chart(
    `return { a: { ...v.map, k: v.opt, ...v.optmap, a: v.opt, b: v.hosts }, b: { k: v.opt, ...v.map, l: v.opt } }`,
  ),
  'keys of the values, over each other': chart(
    `return { a: { [v.s]: 'q', [v.kind]: v.opt, x: v.opt }, b: { ...{ x: v.hosts }, a: [1], [v.hosts[1] ?? 'k']: 1, ...{ name: 'x', list: v.hosts }, 'x-a': 'a' } }`,
  ),
  'a field that may be unset in a case, over a field': chart(
    `return { a: { k: 1, ...(v.on ? { k: v.opt, l: 2 } : { l: v.opt }), ...v.map }, b: { k: 1, l: 1, ...(v.on ? { k: v.opt } : { l: v.hosts }) } }`,
  ),
  'a field that may be unset in a case, over maps': chart(
    `return { a: { ...v.map, ...(v.on ? { a: v.opt, x: 1 } : {}), ...v.optmap, ...(v.tls && { b: v.opt }) } }`,
  ),
  'lists of a loop, which may be empty, over each other': chart(
    `return { a: { ...Object.fromEntries(v.list.map((i) => [i.name, i.paths])), ...v.map, h1: v.limits?.hosts } }`,
  ),
  'a map that grows, over and under itself': chart(
    `let m: Record<string, unknown> = { x: 1, a: v.opt }\nif (v.on) m = { ...m, x: v.opt }\nif (v.tls) m = { ...m, ...v.named, ...m }\nreturn { m, x: m.x, ...m }`,
  ),
  'a constant of several maps, spread and read': chart(
    `const m = { ...v.named, ...(v.tls ? { C: v.opt } : v.map) }\nreturn { m, c: m.C, n: { ...m, A: v.opt }, o: { A: 'x', ...m } }`,
  ),
  'undefined, over what a function is given': chart(
    `const f = (o: Record<string, unknown>) => ({ ...o, C: undefined, ...v.named })\nreturn { a: f({ C: 1, ...v.map }), b: f({ C: 1 }), ...f({ [v.s]: 1 }) }`,
  ),
  'empty lists one after the other, in a map that is put together': chart(
    `return { ...v.map, ...v.optmap, k: [1, 2].flatMap(() => v.hosts), a: [...v.hosts, ...(v.limits?.hosts ?? [])] }`,
  ),
  'a field twice, around a map that is spread twice': chart(
    `return { a: { x: v.opt, ...v.map, ...{ x: v.s, ...v.map }, ...v.optmap }, b: { ...v.map, x: 1, ...v.map, ...v.optmap, z: v.opt } }`,
  ),
  'the same value in two cases, of which one says more of it': chart(
    `return { a: (v.named?.A === 'a' ? v.named?.A : v.named?.A) ?? 'x', b: (v.shape?.kind === 'circle' ? v.shape.kind : v.shape?.kind) ?? 'none', c: ((v.kind === 'A' ? v.kind : v.kind) as string) === 'B' ? 1 : 2 }`,
  ),
  'a choice in what is called on something that may be unset, as a condition': `export default ({ values: v, chart: { version } }: Context) => {
  if (v.limits?.cpu?.startsWith(v.limits?.hosts ? (v.s || version) : 'a') ?? !(v.s === 'A')) return { first: 1 }
  return { b: 2, ...((v.limits?.cpu?.endsWith(v.limits?.hosts ? 'a' : v.s) ?? v.on) && { c: 1 }) }
}`,
  'a document that begins with a key of the values': chart(`return { ...v.map, [v.hosts.at(-1) ?? 'x']: 1 }`),
  'the kind of a union, the same in two cases': chart(
    `return { a: { circle: 'c', square: 's' }[v.shape ? (v.shape.kind === 'circle' ? v.shape.kind : v.shape.kind) : 'circle'] }`,
  ),
  'the map of a helper within a list and a map that are put together': `const more = helper(({ values: v }: Context) => ({ own: v.s, ...(v.tls && { a: v.kind }) }))
export default (context: Context) => { const v = context.values\nreturn { ...v.map, ...v.optmap, k: [more(context), { [v.s]: more(context) }], l: { a: more(context) } } }`,
  'a map without a field, in a case': chart(
    `return { b: 1, ...(v.opt != null ? omit({ [v.opt]: v.s, ...v.map, ...(v.tls && { k: 'x' }) }, 'a') : {}) }`,
  ),
  'nulls in what is passed through': chart(
    `const source = v.source ?? {}
  return {
    before: { name: 'x', own: 'y', ...v.source },
    after: { ...v.source, name: 'x', own: v.opt },
    both: { name: 'x', ...(v.on && source), own: v.opt ?? 'none' },
    maps: { ...v.map, name: 'x', ...v.source },
    reversed: { ...v.source, ...v.map },
    items: entries(source).map(([key, value]) => ({ key, value })),
    made: Object.fromEntries(entries(source).map(([key, value]) => [\`p-\${key}\`, value])),
    count: entries(source).length,
    text: toYaml({ name: 'x', ...v.source }),
    json: toJson({ ...v.source, b: 1 }),
    whole: [{ name: 'x', ...v.source }],
  }`,
  ),
}
