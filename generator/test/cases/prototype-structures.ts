import { chart } from './more-structures.ts'

/** Maps with keys of the values, which may be `__proto__` or what all objects of JavaScript have. */
export const prototypeStructures: Readonly<Record<string, string>> = {
  'a map filled in a loop over a map': chart(
    `const m: Record<string, string> = {}\nfor (const [k, x] of entries(v.map)) m[k] = x\nreturn { m, n: Object.keys(m).length }`,
  ),
  'a map filled in a loop over a list': chart(
    `const m: Record<string, string> = {}\nfor (const h of v.hosts) m[h] = 'x'\nreturn { m, a: v.s in v.map, b: v.map[v.s] ?? 'none' }`,
  ),
  'maps with a computed key': chart(
    `return { a: Object.fromEntries(entries(v.map).map(([k, x]) => [k, x])), b: { [v.s]: 'x', ...v.map }, c: { ...v.map, [v.s]: 'y' } }`,
  ),
  'keys that are known': chart(
    `const m: Record<string, number> = {}\nm['__proto__'] = 1\nm['constructor'] = 2\nreturn { m, b: Object.entries({ ['__proto__']: 1 }).length, c: { ['__proto__']: v.s } }`,
  ),
  'a key that is left out, and one that is written': chart(
    `return { a: omit(v.map, '__proto__'), b: toJson({ ...v.map, ['__proto__']: 'q' }), c: toYaml(v.map) }`,
  ),
}
