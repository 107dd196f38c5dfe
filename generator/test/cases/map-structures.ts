import { chart } from './more-structures.ts'

/** A file whose helper `more` gives a map, put together with others. */
const withHelper = (more: string, map: string): string =>
  `const more = helper(({ values: v }: Context) => (${more}))
export default (context: Context) => { const v = context.values\nreturn { m: ${map} } }`

/** What authors do with maps: read them by keys of the values, and put them together. */
export const mapStructures: Readonly<Record<string, string>> = {
  'keys that all objects inherit': chart(
    `return { a: v.map[v.s], b: v.map[v.s] ?? 'none', c: v.map['constructor'] ?? 'no', d: v.optmap?.[v.s] ?? 'none', e: v.ports?.[v.s]?.port ?? 1 }`,
  ),
  'such keys taken out of a map': chart(
    `const { toString: text = 'none', constructor: made } = v.map as Record<string, string | undefined>\nreturn { text, made: made ?? 'none', all: { ...v.map } }`,
  ),
  'such keys written': chart(`return { a: { [v.s]: 1 }, b: { ...v.map, ['__proto__']: 'x' } }`),
  'a field of an interface by its name': chart(
    `const { named } = v\nreturn { a: named?.[v.kind] ?? 'none', b: named ? named[v.kind] : 'no', c: named?.[v.on ? 'A' : 'B'] }`,
  ),
  'a field of another type by its name': chart(
    `const { mixed } = v\nif (!mixed) return {}\nconst found = mixed[v.kind]\nreturn { found, text: typeof found === 'string' ? found : 'other' }`,
  ),
  'left out where it is known to be empty': chart(
    `const isSet = v.hosts.length > 0 || v.on
const both = { ...(v.hosts.length > 0 && { hosts: v.hosts }), ...(v.map['a'] !== undefined && { a: v.map['a'] }) }
return {
  ...(isSet && { all: [...(v.on ? ['on'] : []), ...v.hosts] }),
  ...((v.hosts.length > 0 || v.map['a'] !== undefined) && { both }),
  ...(v.on && v.tls && { more: { ...(v.tls && { tls: 1 }), ...(v.opt && { opt: v.opt }) } }),
  ...(!(v.on || v.tls) ? { neither: [...(v.on ? ['on'] : []), ...(v.opt ? ['opt'] : [])] } : {}),
}`,
  ),
  'kept where it is empty': chart(`return { map: { ...v.map }, hosts: [...v.hosts], deep: { inside: { ...v.map } } }`),
  'lists of words beside each other': chart(
    `return { rules: [{ apiGroups: [''], resources: ['pods/log', 'no', '1e3', '0x10'], verbs: ['*', '-', '~x'] }, { a: ['x', 'on'], b: [v.s] }, { a: ['y'] }], drop: { a: ['ALL', '.'], b: ['/', '-1'] } }`,
  ),
  'a list, or a map of values of several types': chart(
    `const { args } = v
const list = Array.isArray(args) ? args : entries(args ?? {}).flatMap(([name, value]) => {
  if (typeof value === 'boolean') return [value ? name : \`no-\${name}\`]
  return Array.isArray(value) ? value.map((each) => \`\${name}=\${each}\`) : [\`\${name}=\${value}\`]
})
return { list, listed: Array.isArray(args), hosts: Array.isArray(v.limits?.hosts), map: Array.isArray(v.optmap) }`,
  ),
  'a helper whose last argument is left out': `const label = helper(({ release }: Context, more?: string) => \`\${release.name}-\${more ?? 'x'}\`)
export default (context: Context) => ({ a: label(context), b: label(context, context.values.opt) })`,
  'a map of a helper with a part under a condition, over a map': withHelper(
    `{ x: 'y', ...(v.on && { a: 'on' }) }`,
    '{ ...v.map, ...more(context) }',
  ),
  'a map of a helper with an optional field, over a map': withHelper(
    `{ x: 'y', a: v.opt }`,
    '{ ...v.map, ...more(context) }',
  ),
  'a map of a helper with an optional field, over a field': withHelper(
    `{ x: 'y', a: v.opt }`,
    `{ a: 'z', ...more(context) }`,
  ),
  'a map of a helper, under a map': withHelper(`{ x: 'y', a: v.opt }`, '{ ...more(context), ...v.map }'),
  'a map of a helper, under a field': withHelper(`{ x: 'y', a: v.opt }`, `{ ...more(context), a: 'z' }`),
  'a map of a helper, under a key of the values': withHelper(
    `{ x: 'y', a: v.opt }`,
    `{ ...more(context), [v.s]: 'z' }`,
  ),
  'a map of a helper, under an interface': withHelper(
    `{ x: 'y', host: 'h', cpu: v.opt }`,
    '{ a: { ...more(context), ...v.ext }, b: { ...more(context), ...v.limits } }',
  ),
  'a map of a helper under a condition, under a map': withHelper(
    `{ x: 'y', a: v.s }`,
    '{ ...(v.on ? more(context) : {}), ...v.map }',
  ),
  'a map of a helper between maps': withHelper(
    `{ x: 'y', ...(v.opt && { a: v.opt }) }`,
    `{ ...v.optmap, x: 'first', ...more(context), ...v.map, b: 'last' }`,
  ),
  'a map of a helper, all of it set again': withHelper(
    `{ x: 'y', a: v.s }`,
    '{ ...v.optmap, ...more(context), x: v.kind, a: v.kind }',
  ),
  'maps of a list, put together twice': chart(
    `return { f: v.list.map((item) => ({ ...item, name: v.s })).map((item) => ({ ...item, name: v.kind, known: item.name })) }`,
  ),
  'a key of values that may be unset': chart(
    `return { a: { [v.limits?.cpu ?? v.s]: v.s, z: 'z' }, b: { ...v.map, [v.ext?.host ?? v.kind]: v.s, y: v.optmap?.a } }`,
  ),
  'a key with a part of values that may be unset': chart(
    `return { a: { [v.on ? \`x\${v.limits?.cpu ?? v.s}\` : 'q']: v.s }, b: { [v.hosts[1] ? \`<\${v.hosts[1]}>\` : 'q']: v.s, z: 'z' } }`,
  ),
  'a map of a helper beside fields': withHelper(`{ x: 'y', n: v.n }`, `{ z: 'z', ...more(context), q: v.s }`),
  'open maps with known fields, handed on': chart(
    `return { whole: v.open, other: { ...v.open }, texts: v.texts, free: v.free, items: [v.free ?? {}], last: v.open?.hosts }`,
  ),
  'known fields of open maps': chart(
    `const { open, texts } = v
  return {
    name: open?.name ?? 'none',
    upper: \`\${open?.name ?? ''}-\${texts?.label ?? texts?.name ?? 'none'}\`,
    tls: open?.tls,
    secure: open?.tls ? 'yes' : 'no',
    hosts: open?.hosts?.map((host) => \`www.\${host}\`),
    given: open?.hosts !== undefined,
    ...(open && { known: { name: open.name, ...(open.tls !== undefined && { tls: open.tls }) } }),
  }`,
  ),
  'free keys of open maps': chart(
    `const { open, texts, free } = v
  return {
    size: open?.size,
    text: texts?.other ?? 'none',
    free: free?.name,
    quoted: free?.['a'] ?? 'none',
    given: free?.b !== undefined,
    list: [...(open?.size !== undefined ? [open.size] : [])],
    other: open?.label ?? open?.deep ?? { none: true },
    by: v.texts?.[v.s] ?? 'nothing',
    late: v.free?.[v.s],
    is: typeof free?.b === 'string' ? \`text \${free.b}\` : typeof free?.b === 'number' ? 'number' : Array.isArray(free?.b) ? free.b.length : 'else',
    json: toJson(free ?? {}),
    yaml: free?.d !== undefined ? toYaml(free.d) : 'none',
  }`,
  ),
  'open maps spread': chart(
    `return {
    a: { name: 'x', ...v.open },
    b: { ...v.open, name: 'x', size: 1 },
    c: { tls: 1, label: 'y', ...v.open, ...v.texts },
    d: { ...v.texts, ...v.free },
    e: { label: 'x', ...v.texts, z: v.opt },
    f: { ...v.free, name: v.opt, a: 'y' },
  }`,
  ),
  'open maps looped over': chart(
    `return {
    a: entries(v.open ?? {}).map(([key, value]) => ({ key, value })),
    b: entries(v.texts ?? {}).map(([key, value]) => \`\${key}=\${value ?? ''}\`),
    c: Object.fromEntries(entries(v.free ?? {}).filter(([key]) => key !== 'a').map(([key, value]) => [\`p-\${key}\`, value])),
    d: entries(v.texts ?? {}).length,
    e: entries(v.free ?? {}).map(([key, value]) => (typeof value === 'string' ? \`\${key}: \${value}\` : key)),
    f: entries(v.open ?? {}).flatMap(([key, value]) => (Array.isArray(value) ? value.map((item) => ({ key, item })) : [])),
  }`,
  ),
}
