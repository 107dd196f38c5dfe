/** Sources as charts have them, one for each structure of a template. */
export const structures: Readonly<Record<string, string>> = {
  'if return': `export default ({ values: v }: Context) => { if (v.on) { return { a: 1 } } return { a: 2, b: v.n } }`,
  'if/else chain with consts': `export default ({ values: v }: Context) => { const base = { z: v.n }; if (v.kind === 'A') { const x = v.s.trim(); return { ...base, x } } else if (v.kind === 'B') { return { ...base, y: 1 } } else { return { ...base, w: v.opt ?? 'none' } } }`,
  'let assigned in branches': `export default ({ values: v }: Context) => { let port = 80; if (v.tls) { port = 443 } return { port, n: v.n } }`,
  switch: `export default ({ values: v }: Context) => { switch (v.kind) { case 'A': return { a: 1 }; case 'B': return { b: 2 }; default: return { c: 3 } } }`,
  'for of known, early return': `export default ({ values: v }: Context) => { for (const x of ['p', 'q']) { if (v.s === x) return { hit: x } } return { hit: 'none' } }`,
  'named const used twice': `export default ({ values: v, release }: Context) => { const host = \`\${v.s}.\${release.name}\`; return { a: host, b: \`https://\${host}/x\`, c: { d: host } } }`,
  'named const used once': `export default ({ values: v, release }: Context) => { const host = \`\${v.s}.\${release.name}\`; return { a: host } }`,
  'helper map and string': `/** Labels of a component. */
const labels = helper((context: Context, component: string) => ({ app: component, part: 'vote', release: context.release.name }))
const image = helper((_context: Context, repository: string, tag: string) => \`\${repository}:\${tag}\`)
export default (context: Context) => ({ metadata: { labels: labels(context, 'vote') }, image: image(context, context.values.s, 'v1'), also: { labels: labels(context, context.values.s) } })`,
  'helper inside a helper': `const name = helper((context: Context, part: string) => \`\${context.release.name}-\${part}\`)
const url = helper((context: Context, part: string) => \`http://\${name(context, part)}/\${context.values.s}\`)
export default (context: Context) => ({ urls: context.values.hosts.map((host) => url(context, host)), one: url(context, 'web') })`,
  'filter.map': `export default ({ values: v }: Context) => ({ ports: v.list.filter((p) => p.port > 1024 && p.tls).map((p) => ({ name: p.name, containerPort: p.port })) })`,
  'nested map, outer captured': `export default ({ values: v, release }: Context) => ({ rules: v.list.map((host) => ({ host: host.name, http: { paths: host.paths.map((path) => ({ path, backend: release.name + '-' + host.name })) } })) })`,
  'list only conditional': `export default ({ values: v }: Context) => ({ env: [...(v.on ? [{ name: 'A', value: '1' }] : []), ...(v.tls ? [{ name: 'T', value: 'x' }] : [])] })`,
  'list only one loop': `export default ({ values: v }: Context) => ({ env: v.list.map((e) => ({ name: e.name, port: e.port })) })`,
  'map only conditional': `export default ({ values: v }: Context) => ({ m: { ...(v.on && { a: 1 }), ...(v.tls && { b: v.n }) }, one: { ...(v.on && { a: 1 }) }, e: {} })`,
  'map of optional fields': `export default ({ values: v }: Context) => ({ m: { opt: v.opt, zero: v.zero } })`,
  'known.filter(late)': `export default ({ values: v }: Context) => ({ a: ['x', 'y'].filter((x) => v.s !== x) })`,
  'known.some/every/find/includes': `export default ({ values: v }: Context) => ({ a: ['x', 'y'].some((x) => v.s === x), f: ['x', 'y'].find((x) => v.s === x) ?? 'none', i: ['x', 'y'].includes(v.s) })`,
  'lookup table by late key': `export default ({ values: v }: Context) => ({ a: { A: 'one', B: 'two', C: undefined }[v.kind] ?? 'other' })`,
  '?? and ?.': `export default ({ values: v }: Context) => ({ host: v.ext?.host ?? 'localhost', port: v.ext?.port ?? 6379, opt: v.opt ?? 'd', zero: v.zero ?? 7 })`,
  'default parameter and destructuring default': `const f = (x = 'dflt') => x
export default ({ values: { opt = 'd', zero = 5 }, values: v }: Context) => ({ opt, zero, f: f(v.opt) })`,
  'document condition': `export default ({ values: v }: Context) => { if (!v.on) return undefined; return { kind: 'X', n: v.n } }`,
  'many documents': `export default ({ values: v }: Context) => [{ kind: 'A' }, ...(v.on ? [{ kind: 'B', n: v.n }] : []), ...v.hosts.map((h) => ({ kind: 'C', host: h }))]`,
  'computed key': `export default ({ values: v }: Context) => ({ data: { plain: '1', [\`\${v.s}.conf\`]: v.kind } })`,
  throw: `export default ({ values: v }: Context) => { if (v.on && v.n < 1) { throw new Error('n must be at least 1') } return { a: 1 } }`,
  'item begins with a condition': `export default ({ values: v }: Context) => ({ c: [{ ...(v.on ? { a: 1 } : {}), name: 'x' }] })`,
  'nested list items': `export default ({ values: v }: Context) => ({ c: [{ name: 'x', args: ['--a', ...(v.on ? ['--b'] : []), ...v.hosts.map((h) => '--h=' + h)] }] })`,
  comparisons: `export default ({ values: v }: Context) => ({ a: v.n === 5, b: v.n > 3 ? 'big' : 'small', c: v.s !== 'x', d: v.optmap ? 'set' : 'unset', e: v.n + 1 })`,
  'maps by name': `export default ({ values: v }: Context) => ({ env: entries(v.map).map(([name, value]) => ({ name, value })), copy: { ...v.map, fixed: 'yes' } })`,
  'taken whole from values': `export default ({ values: v }: Context) => ({ first: v.map, second: v.optmap, third: v.hosts, last: v.optmap ?? { none: 'given' }, spread: { ...v.map }, end: v.map })`,
  'narrowed by conditions': `export default ({ values: v }: Context) => { const { ext } = v; const url = ext ? \`\${ext.host}:\${ext.port}\` : undefined; return { url, on: ext !== undefined, both: ext && v.opt !== undefined ? ext.host + v.opt : 'no' } }`,
}

/** Sources of NOTES.txt: functions that return lines. */
export const notes: Readonly<Record<string, string>> = {
  'lines under conditions': `export default ({ values: v, release }: Context): string[] => ['Thank you for installing ' + release.name + '.', ...(v.on ? ['', 'Open:', ...v.hosts.map((h) => \`  http\${v.tls ? 's' : ''}://\${h}/\`)] : ['It is off.']), \`Replicas: \${v.n}\`]`,
  'one line': `export default ({ release }: Context): string[] => [\`It runs: \${release.name}\`]`,
  'blank lines and blanks': `export default ({ values: v }: Context): string[] => ['', '  indented', '', ...(v.on ? ['on', ''] : []), ...(v.opt !== undefined ? [\`{{ \${v.opt} }}\`] : []), '', 'end']`,
  'lines of a list only': `export default ({ values: v }: Context): string[] => v.hosts.map((h) => \`- \${h}\`)`,
}

/** Sources that must be refused, by a part of the message. */
export const refusedStructures: Readonly<Record<string, readonly [source: string, message: RegExp]>> = {
  while: [`export default ({ values: v }: Context) => { while (v.on) {} return {} }`, /this loop's end/],
  'native sort': [`export default ({ values: v }: Context) => ({ a: ['b', v.opt ?? ''].sort() })`, /sort/],
  'optional in text': [`export default ({ values: v }: Context) => ({ a: \`x\${v.opt}\` })`, /\?\?|absent|optional/],
  '==': [`export default ({ values: v }: Context) => ({ a: v.s == 'x' })`, /===/],
  push: [
    `export default ({ values: v }: Context) => { const o: string[] = []; v.hosts.map((h) => { o.push(h); return h }); return { o } }`,
    /push|effect|expression/,
  ],
  'compare types': [
    `export default ({ values: v }: Context) => ({ a: (v.s as unknown) === 5 })`,
    /string|integer|never|compar/i,
  ],
}
