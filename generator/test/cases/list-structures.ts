import { chart } from './more-structures.ts'

/** What authors do with lists and maps of the values: searches, sums, items, maps put together, and tests of both. */
export const listStructures: Readonly<Record<string, string>> = {
  some: chart(`return { a: v.hosts.some((h) => h === v.s) }`),
  'some if': chart(
    `return { a: v.hosts.some((h) => h === 'x') ? 'yes' : 'no', ...(v.list.some((i) => i.tls) && { tls: true }) }`,
  ),
  every: chart(
    `return { a: v.list.every((i) => i.port > 80), ...(v.hosts.every((h) => h !== 'a') ? { none: 'a' } : { some: 'a' }) }`,
  ),
  'const some': chart(
    `const secure = v.list.some((i) => i.tls)\nreturn { port: secure ? 443 : 80, scheme: secure ? 'https' : 'http', secure }`,
  ),
  find: chart(
    `const web = v.list.find((i) => i.name === 'h2')\nreturn { port: web?.port ?? 80, name: web?.name, all: web, ...(web && { tls: web.tls, paths: web.paths }) }`,
  ),
  'find text': chart(
    `return { a: v.hosts.find((h) => h.startsWith('a')) ?? 'none', b: v.hosts.find((h) => h !== 'a') }`,
  ),
  findIndex: chart(`return { a: v.hosts.findIndex((h) => h === 'b'), b: v.hosts.indexOf('a') }`),
  'entries some': chart(
    `return { a: entries(v.map).some(([key, value]) => key === 'a' && value === '2'), b: entries(v.optmap ?? {}).every(([, value]) => value !== '') }`,
  ),
  'entries find': chart(
    `const first = entries(v.ports ?? {}).find(([, port]) => port.port > 100)\nreturn { a: first ? first[0] : 'none', port: first?.[1].port }`,
  ),
  'filter some': chart(
    `return { a: v.list.filter((i) => i.tls).some((i) => i.port > 100), b: v.list.map((i) => i.name).every((n) => n !== "" || v.on), c: v.list.flatMap((i) => i.paths).some((p) => p === '/a'), d: v.list.filter((i) => i.tls)[0]?.name }`,
  ),
  join: chart(
    `return { a: v.list.map((i) => \`\${i.name}:\${i.port}\`).join(','), b: v.hosts.filter((h) => h !== 'a').join(' '), c: ['x', ...v.hosts, ...(v.on ? ['y'] : [])].join(';') }`,
  ),
  includes: chart(
    `return { a: v.list.map((i) => i.name).includes('h1'), b: v.list.map((i) => i.port).includes(80), c: ['x', ...v.hosts].includes(v.s) }`,
  ),
  items: chart(
    `return { a: v.hosts[0], b: v.hosts[0] ?? 'none', c: v.hosts.at(-1) ?? 'last', d: v.list[0]?.name ?? 'none', e: v.hosts[1], f: v.hosts[v.n], g: v.hosts.length > 0 ? v.hosts[0]! : 'empty' }`,
  ),
  slice: chart(
    `return { a: v.hosts.slice(1), b: v.list.slice(0, 1).map((i) => i.name), c: v.hosts.slice(1, 3).join(',') }`,
  ),
  reduce: chart(
    `return { sum: v.list.reduce((sum, i) => sum + i.port, 0), text: v.hosts.reduce((all, h) => \`\${all}/\${h}\`, ''), max: v.list.reduce((most, i) => Math.max(most, i.port), v.n), every: v.list.reduce((all, i) => all && i.tls, true) }`,
  ),
  'reduce 2': chart(
    `return { sum: v.list.filter((i) => i.tls).reduce((sum, i) => sum + 1, 0), more: v.list.flatMap((i) => i.paths).reduce((n, p) => n + (p === "/a" ? 1 : 2), 0) }`,
  ),
  guarded: chart(
    `return { a: v.ext && v.hosts.some((h) => h === v.ext?.host), b: v.ext !== undefined && v.hosts.some((h) => h === v.ext?.host) ? 'in' : 'out', c: v.limits?.hosts?.some((h) => h === 'h') ?? false }`,
  ),
  'in loop': chart(
    `return { a: v.list.map((i) => ({ name: i.name, first: i.paths.find((p) => p !== '/a') ?? '/', known: v.hosts.some((h) => h === i.name) })) }`,
  ),
  nested: chart(
    `return { a: v.list.some((i) => i.paths.some((p) => v.hosts.includes(p))), b: v.list.find((i) => i.paths.every((p) => p !== '/a'))?.name }`,
  ),
  'if chain': chart(
    `if (v.list.some((i) => i.port === 80)) return { http: true }\nif (v.hosts.length === 0) return undefined\nreturn { rest: v.hosts.find((h) => h !== '') ?? 'x' }`,
  ),
  partly: chart(
    `return { a: ['x', ...v.hosts].find((h) => h === v.s), b: [...v.hosts, 'x'].some((h) => h === 'x'), c: [...(v.on ? ['on'] : []), ...v.hosts][0] ?? 'none' }`,
  ),
  'find text narrowed': chart(
    `const host = v.hosts.find((h) => h !== '')\nif (!host) return { none: true }\nreturn { url: \`http://\${host}/\`, again: host }`,
  ),
  'optional loops': chart(
    `return { a: entries(v.optmap ?? {}).every(([, value]) => value !== ''), c: v.limits?.hosts?.some((h) => h === 'h') ?? false, d: (v.limits?.hosts ?? []).map((h) => h + '!'), e: v.limits?.hosts?.find((h) => h !== 'h') ?? 'none', f: (v.limits?.hosts ?? []).join(',') }`,
  ),
  'reduce, further': chart(
    `return { sum: v.list.filter((i) => i.tls).reduce((sum, i) => sum + 1, 0), more: v.list.flatMap((i) => i.paths).reduce((n, p) => n + (p === "/a" ? 1 : 2), 0), last: v.hosts.at(-1) }`,
  ),
  'narrow ??': chart(`const r = v.opt ?? v.ext?.host\nif (r) { return { r, t: \`x\${r}\` } }\nreturn { none: true }`),
  'narrow ?? ternary': chart(
    `const r = v.opt ?? v.ext?.host\nreturn { a: r ? \`x\${r}\` : 'none', b: r !== undefined ? r : 'none', ...(r && { c: \`\${r}:1\` }) }`,
  ),
  'narrow int': chart(
    `const port = v.zero ?? v.ext?.port\nreturn { a: port ? port + 1 : 0, b: port !== undefined ? port + 1 : -1, c: port && port > 3 ? 'big' : 'small' }`,
  ),
  'narrow cond': chart(
    `const r = v.on ? v.opt : v.ext?.host\nreturn { a: r ? \`x\${r}\` : 'none', b: r === undefined ? 'none' : r }`,
  ),
  'narrow object': chart(
    `const e = v.ext ?? (v.on ? { host: 'known', port: 1 } : undefined)\nreturn { a: e ? e.host : 'none', ...(e && { port: e.port, url: \`\${e.host}:\${e.port}\` }) }`,
  ),
  'narrow map': chart(
    `const m = v.optmap ?? v.limits?.extra\nreturn { ...(m && { labels: m }), n: m ? entries(m).map(([k, x]) => ({ k, x })) : [] }`,
  ),
  'two open': chart(
    `return { a: { ...v.map, ...v.optmap }, b: { x: '1', ...v.map, y: '2', ...v.optmap, z: '3' }, labels: { ...v.map, ...(v.on ? v.optmap : {}) } }`,
  ),
  'two open any': chart(`return { a: { ...v.source, ...v.map }, b: { ...v.map, ...v.source, name: 'x' } }`),
  'two open objs': chart(`return { a: { ...(v.ports ?? {}), ...{ web: { port: 1 } }, ...v.optmap } }`),
  'late index map': chart(
    `return { a: v.map[v.kind], b: v.map[v.kind] ?? 'none', c: v.ports?.[v.kind]?.port ?? 1, d: { A: 1, B: 2, C: 3 }[v.kind] }`,
  ),
  'a list that may be unset asked for a text that may be': chart(
    `const hosts = v.limits?.hosts ?? []\nreturn { a: hosts.includes(v.limits?.cpu ?? 'q'), b: hosts.includes(hosts[0] ?? 'q') ? 'in' : 'out' }`,
  ),
  'a search of maps that the chart makes': chart(
    `return { found: v.hosts.map((one, index) => ({ name: one, port: index + 1 })).find((item) => item.name === v.s), last: v.n }`,
  ),
  'a key set again behind two maps': chart(
    `return { labels: { ...v.optmap, b: v.s, ...v.map, ...({ b: v.kind, k: 'known' }) } }`,
  ),
  'a search as a constant of two arms': chart(
    `const name = entries(v.optmap ?? {}).find(() => v.tls)?.[0] ?? v.list.at(-1)?.name ?? 'x'\nif (v.opt) {\n} else if (v.n > 1) return { n: v.n }\nif (!v.on) return { early: name }\nreturn { opt: v.opt }`,
  ),
  'a search within a search, as a constant': chart(
    `const known = entries({ ...v.map, ...v.optmap }).some(() => !!v.opt)\nreturn { found: v.list.filter((item) => item.tls).find(() => known)?.name }`,
  ),
  'a filter, a map and a text': chart(
    'return { names: v.list.filter((i) => i.tls).map(({ name, port }) => `${name}:${port}`).join(","), has: v.list.filter((i) => i.tls).map((i) => i.name).includes(v.s), sum: v.list.filter((i) => i.tls).map((i) => i.port % 1000).reduce((a, b) => a + b, 0) }',
  ),
  'a loop over lists of a loop': chart(
    "return { paths: v.list.flatMap((i) => i.paths).filter((p) => p !== 'x').map((path) => ({ path })), all: v.list.flatMap((i) => [i.name, ...i.paths]).map((p) => `x${p}`), text: v.list.flatMap((i) => i.paths).flatMap((p) => [p, p]).join(' '), flat: v.list.map((i) => i.paths).flat(), mixed: [v.hosts, ['a', v.s]].flat() }",
  ),
  'lists turned around': chart(
    "return { a: v.hosts.toReversed(), b: [...v.hosts, v.s, 'x'].toReversed(), c: v.list.map((i) => `${i.name}`).reverse(), d: v.list.filter((i) => i.tls).toReversed().map((i) => i.port), e: ['a', v.s].reverse() }",
  ),
  'the last of a search': chart(
    "return { a: v.hosts.findLast((h) => h !== 'a') ?? 'none', b: v.list.findLast((i) => i.tls)?.name, c: ['a', v.s, 'b'].findLast((x) => x !== 'b'), d: [...v.hosts, v.s].findLast((h) => h !== '') }",
  ),
  'the length of a list as a condition': chart(
    "return { ...(v.hosts.length && { hosts: v.hosts }), none: !v.list.length, size: v.hosts.length ? 'some' : 'none', both: v.hosts.length && v.list.length ? { a: v.hosts } : undefined }",
  ),
  'the first and last part of a text': chart(
    "return { first: v.s.split('.')[0], last: v.s.split('-').at(-1), second: v.s.split('.')[1], hosts: v.hosts.map((host) => host.split('.')[0]).join(','), port: v.ext?.host.split(':')[0] }",
  ),
}
