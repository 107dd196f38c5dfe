/** A chart's function with such a body. */
export const chart = (body: string, before = ''): string =>
  `${before}export default ({ values: v, release, chart, capabilities }: Context) => {\n${body}\n}`

/** Further sources: narrowing, maps put together, helpers, constants, and what stands in odd places. */
export const moreStructures: Readonly<Record<string, string>> = {
  'tagged union by switch': chart(`switch (v.shape?.kind) {
    case 'circle': return { area: v.shape.radius * 3 }
    case 'square': return { area: v.shape.side * v.shape.side, label: v.shape.label ?? 'none' }
    default: return { area: 0 }
  }`),
  'tagged union by ===': chart(`const { shape } = v
  if (!shape) return undefined
  return { size: shape.kind === 'circle' ? shape.radius : shape.side, ...(shape.kind !== 'circle' && { label: shape.label }) }`),
  'text or number': chart(
    'return { tag: v.tag, image: `app:${v.tag ?? chart.appVersion}`, kind: typeof v.tag }',
  ).replace(
    ', kind: typeof v.tag',
    ", text: typeof v.tag === 'string', number: typeof v.tag === 'number', none: typeof v.tag === 'undefined'",
  ),
  'text or number compared': chart("return { a: v.tag === '1e3', b: v.tag === 1234567, c: v.tag !== 'x' }"),
  decimals: chart(
    "return { ratio: v.ratio, text: v.ratio === undefined ? 'none' : `${v.ratio}`, half: (v.ratio ?? 1) < 0.75 }",
  ),
  'passed through with a name': chart(
    `return { volumes: [{ name: 'data', ...v.source }, { ...v.source, name: 'data' }], whole: v.source }`,
  ),
  'map of maps': chart(
    'return { ports: entries(v.ports ?? {}).map(([name, { port, name: other }]) => ({ name: other ?? name, port })), count: Object.keys({ a: 1 }).length }',
  ),
  'an interface spread': chart(
    'return { limits: { memory: "1", ...v.limits }, whole: v.limits, inner: v.limits?.extra, hosts: v.limits?.hosts }',
  ),
  'deep optional chain': chart(
    "return { d: v.deep?.b?.c?.d, e: v.deep?.b?.c?.d ?? 'none', f: v.deep?.b?.c ? v.deep.b.c.d : 'no' }",
  ),
  'a key known only at render time beside known ones': chart(
    "return { data: { x: '1', [v.s]: '2', q: '3' }, more: { [`${v.s}.conf`]: 'a', plain: 'b', [`${v.kind}.conf`]: 'c' } }",
  ),
  'a key known only at render time beside a map': chart(
    "return { a: { ...v.map, [v.s]: '2' }, b: { [v.s]: '2', ...v.map } }",
  ),
  'maps that override each other': chart(
    "return { a: { x: '1', ...(v.on ? { x: '2', y: '3' } : {}), ...v.map, y: '4' }, b: { ...v.map, ...(v.tls && { b: 'known' }) } }",
  ),
  'two maps merged by their entries': chart(
    'return { env: entries({ A: v.s, ...v.map, ...v.optmap }).map(([name, value]) => ({ name, value })), map: Object.fromEntries(entries({ ...v.map, ...v.optmap }).map(([key, value]) => [key, value])) }',
  ),
  'entries of known keys': chart(
    "return { env: entries({ Z: 'last', A: v.s, O: v.opt, ...(v.on && { M: 'on' }) }).map(([name, value]) => ({ name, value })) }",
  ),
  'keys made in a loop': chart(
    'return { data: Object.fromEntries(v.hosts.map((host, index) => [`host-${index}`, host])) }',
  ),
  'a helper with an argument left out': chart(
    "return { a: greet(context(), 'x'), b: greet(context(), v.s, v.opt), c: greet(context(), v.kind, 'y') }",
    'const greet = helper((_: Context, whom: string, mark?: string) => `hello ${whom}${mark ?? "."}`)\n',
  ).replace(
    '({ values: v, release, chart, capabilities }: Context) => {',
    '(whole: Context) => {\nconst v = whole.values\nconst context = () => whole',
  ),
  'a constant in two arms': chart(
    "const { ext } = v\nconst url = `http://${ext?.host ?? 'localhost'}:${ext?.port ?? 80}`\nreturn v.on ? { a: url, b: url } : { c: url }",
  ),
  'a constant under a condition': chart(
    "if (!v.ext) return { none: true }\nconst url = `http://${v.ext.host}`\nreturn { a: v.on ? url : 'off', b: v.tls ? url : 'plain', list: v.hosts.map((host) => `${url}/${host}`) }",
  ),
  'constants of loops': chart(
    'return { items: v.list.map((item) => { const id = `${item.name}-${item.port}`; return { id, label: id, paths: item.paths.map((path) => { const url = `${id}${path}`; return { url, again: url } }) } }) }',
  ),
  'conditions that repeat': chart(
    "const port = v.tls ? 443 : 80\nconst scheme = v.tls ? 'https' : 'http'\nreturn { port, scheme, url: `${scheme}://x:${port}`, ...(v.tls && { secret: v.tls ? 's' : 'never' }) }",
  ),
  'booleans in all places': chart(
    "return { a: v.on && v.tls, b: v.on || !v.tls, c: !!v.opt, d: Boolean(v.s), e: v.on === v.tls, f: !(v.on || v.n > 3), g: v.opt && 'given', h: v.s || 'empty', i: v.n || 7 }",
  ),
  'lists in lists': chart(
    'return { a: [[v.s], v.hosts, ...v.hosts.map((host) => [host])], b: [...v.hosts, ...v.list.flatMap((item) => item.paths)], c: [] }',
  ),
  'filters and indexes': chart(
    "return { a: v.hosts.filter((host) => host !== 'a').map((host) => `${host}!`), b: v.hosts.map((host, index) => ({ host, index })), c: v.list.filter((item) => item.tls).flatMap((item) => item.paths.map((path) => `${item.name}${path}`)), d: v.hosts.length > 1, e: v.hosts.includes('b') }",
  ),
  'texts with everything': chart(
    "return { a: `%d %s {{ x }} ${v.s} \"quoted\" \\\\ ${v.n}`, b: '{{ not a template }}', c: 'two\\nlines\\n', d: `${v.n}`, e: v.s + 1, f: 1 + v.n + 'x', g: `${v.on}` }",
  ),
  arithmetic: chart(
    'return { a: v.n * 2 + 1, b: (v.n + 1) * 2, c: v.n - 1 - 1, d: v.n - (1 - v.n), e: v.n % 7, f: Math.max(v.n, 3), g: -v.n }',
  ),
  'what Helm knows': chart(
    "return { name: release.name, revision: release.revision, first: release.isInstall, version: `${chart.name}-${chart.version}`, api: capabilities.apiVersions.has('v1/Unknown'), service: release.service }",
  ),
  'a function of parts': chart(
    "const probes = probe('/healthz', v.tls)\nreturn { containers: [{ name: 'x', ...probes, ...(v.on ? resources(v.n) : undefined) }] }",
    "const probe = (path: string, tls: boolean) => ({ livenessProbe: { httpGet: { path, port: 'http', ...(tls && { scheme: 'HTTPS' }) } } })\nconst resources = (n: number) => ({ resources: { limits: { cpu: `${n}m` } } })\n",
  ),
  'documents of a loop under a condition': chart(
    "if (v.n === 0) return []\nreturn v.hosts.flatMap((host) => (host === 'a' ? [] : [{ kind: 'X', host }, ...(v.on ? [{ kind: 'Y', host }] : [])]))",
  ),
  'statements of all kinds': chart(
    "let size = 'small'\nlet extra: string[] = []\nif (v.n > 3) { size = 'big'; extra = ['x'] } else if (v.n > 0) size = 'medium'\nfor (const kind of ['A', 'B']) {\n  if (kind === v.kind) { size += kind; continue }\n  if (v.on) break\n  extra = [...extra, kind]\n}\nreturn { size, extra }",
  ),
}
