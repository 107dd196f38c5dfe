import { chart } from './more-structures.ts'

/** Keys, lengths and orders of maps and lists of the values. */
export const keyStructures: Readonly<Record<string, string>> = {
  'entries under conditions': chart(
    `return { a: Object.entries({ x: v.s, ...(v.on && { y: 'on', q: v.opt }), z: 'z' }).map(([k, x]) => \`\${k}=\${x ?? 'none'}\`), k: Object.keys({ ...(v.tls ? { b: 1, a: 2 } : { c: 3 }), x: 1 }), n: Object.keys({ x: 1, ...(v.on && { y: 1 }) }).length }`,
  ),
  'entries that may be unset': chart(
    `return { a: Object.entries({ x: v.s, y: v.opt }).map(([k, x]) => \`\${k}=\${x ?? 'none'}\`) }`,
  ),
  'questions of keys and values': chart(
    `return { a: Object.keys(v.map).includes('a'), b: Object.values(v.map).includes('1'), c: Object.entries(v.map).some(([k, x]) => k === 'a' && x === '2'), d: Object.values(v.map).every((x) => x !== ''), e: Object.keys(v.map).some((k) => k === v.s), f: Object.keys(v.map).filter((k) => k !== 'a').length }`,
  ),
  'maps of entries in any order': chart(
    `return { a: Object.fromEntries(Object.entries(v.map).map(([k, x]) => [\`p-\${k}\`, x])), b: Object.fromEntries(Object.entries(v.map).filter(([k]) => k !== 'a')), c: Object.fromEntries(Object.entries(v.map)), d: Object.fromEntries(Object.entries(v.map).filter(([, x]) => x !== '1').map(([k, x]) => [k, { x }])) }`,
  ),
  lengths: chart(
    `return { a: v.hosts.filter((h) => h !== 'a').length, b: v.list.filter((i) => i.tls).length > 0, c: v.list.map((i) => i.name).length, d: v.list.flatMap((i) => i.paths).length === 0, e: [...v.hosts, 'x'].length, f: [...(v.on ? ['y'] : []), 'x'].length }`,
  ),
  'a filtered list counted and looped over': chart(
    `const secure = v.list.filter((i) => i.tls)\nreturn { n: secure.length, ...(secure.length > 0 && { tls: secure.map((i) => ({ hosts: [i.name] })) }) }`,
  ),
  'sorted texts': chart(
    `const kinds = v.hosts.map(() => v.s)\nreturn { a: kinds.toSorted(), b: [...kinds, 'b', 'a'].sort(), c: [...kinds].sort() }`,
  ),
  'keys of ASCII as parts of names': chart(
    `const named = entries(v.queues ?? {}).map(([key, q]) => ({ name: partName(key, release.name), replicas: q.replicas }))
  const all: string[] = []
  for (const [key, { replicas }] of entries(v.queues ?? {})) if (replicas > 0) all.push(partName(key, 'x'))
  const own = { ...v.queues, main: { replicas: 1 } }
  const prefixed = Object.fromEntries(entries(v.queues ?? {}).map(([key, q]) => [\`p-\${key}\`, q]))
  return { named, all, keys: keys(v.queues ?? {}).map((key) => truncate(key, 5)), own: entries(own).map(([key]) => truncate(key, 3)), prefixed: entries(prefixed).map(([key, q]) => ({ key: truncate(key, 4), ...q })), some: Object.keys(v.queues ?? {}).some((key) => truncate(key, 2) === 'no') }`,
    `const partName = (part: string, name: string) => truncate(\`\${name.toLowerCase()}-\${part}\`, 20)\n`,
  ),
  'entries filtered and made into items': chart(
    `return { a: entries(v.map).filter(([k]) => k !== 'a').map(([k, x]) => ({ k, x })), b: entries(v.ports ?? {}).filter(([, p]) => p.port > 80).map(([name, { port }]) => ({ name, port })) }`,
  ),
}
