import { chart } from './more-structures.ts'

/** Lists and maps that statements add to. */
export const growthStructures: Readonly<Record<string, string>> = {
  'a list that is added to': chart(
    "const args = ['serve']\nif (v.on) args.push('--on', v.s)\nelse args.push('--off')\nargs.push(...v.hosts.map((host) => `--host=${host}`))\nif (v.kind === 'A') {\n  if (v.tls) args.push('--tls')\n} else if (v.opt) args.push(...[v.opt, 'x'])\nreturn { args, count: args.length, joined: args.join(',') }",
  ),
  'an empty list that is added to': chart(
    "const env: { name: string; value: string }[] = []\nif (v.on) env.push({ name: 'ON', value: 'true' })\nif (v.tls) env.push({ name: 'TLS', value: v.s })\nif (env.length === 0) return { none: true }\nreturn { env, ...(env.length > 1 && { both: true }) }",
  ),
  'a map that is added to': chart(
    "const labels: Record<string, string> = { app: 'web', tier: 'front' }\nif (v.on) labels.debug = 'true'\nif (v.tls) labels['tier'] = v.s\nlabels[`x-${v.kind}`] = v.s\nconst first = labels.app\nlabels.app += '!'\nif (v.opt) labels.app = v.opt\nreturn { labels, first, copy: { ...labels, app: 'x' } }",
  ),
  'an empty map that is added to': chart(
    "const m: Record<string, unknown> = {}\nif (v.on) m.on = true\nif (v.tls) { m.tls = { a: v.n }; m.list = [v.s] }\nswitch (v.kind) {\n  case 'A':\n    m.kind = 1\n    break\n  case 'B':\n    m.kind = v.n\n}\nreturn { m }",
  ),
  'a list that a loop adds to': chart(
    "const names: string[] = ['x']\nfor (const name of ['a', 'b', 'c']) {\n  if (v.s === name) continue\n  if (name === 'b' && v.on) names.push('bb')\n  names.push(name)\n}\nfor (let i = 0; i < 3; i++) { if (i === 1 && v.tls) continue; names.push(`${v.s}-${i}`) }\nreturn { names }",
  ),
  'a list that a loop adds to, until it ends': chart(
    "const names: string[] = []\nfor (const name of ['a', 'b', 'c']) {\n  if (v.s === name) break\n  names.push(name)\n  if (v.kind === 'B') return { early: names }\n}\nreturn { names }",
  ),
  'a loop over values that adds to a list': chart(
    'const rules: { host: string; ports: number[] }[] = []\nfor (const item of v.list) {\n  if (!item.tls) continue\n  const ports: number[] = [item.port]\n  if (item.name === v.s) ports.push(v.n)\n  rules.push({ host: item.name, ports })\n}\nreturn { rules, hosts: rules.map(({ host }) => host), count: rules.length }',
  ),
  'a loop over values that adds in cases': chart(
    "const out: string[] = ['first']\nfor (const { name, port, tls, paths } of v.list) {\n  if (tls) out.push(`${name}:${port}`)\n  else if (port > 5) {\n    out.push(name, 'plain')\n    for (const path of paths) out.push(path)\n  }\n}\nout.push('last')\nreturn { out }",
  ),
  'a loop over values that adds to several': chart(
    "const volumes: { name: string }[] = []\nconst mounts: { name: string; mountPath: string }[] = []\nif (v.opt) { volumes.push({ name: v.opt }); mounts.push({ name: v.opt, mountPath: '/opt' }) }\nfor (const host of v.hosts) {\n  volumes.push({ name: host })\n  if (host !== 'x') mounts.push({ name: host, mountPath: `/${host}` })\n}\nif (volumes.length === 0) return { none: true }\nreturn { volumes, mounts }",
  ),
  'a loop over entries that adds to a map and a list': chart(
    "const data: Record<string, string> = { own: 'x' }\nconst names: string[] = []\nfor (const [key, value] of entries(v.map)) {\n  if (value === '') continue\n  data[`APP_${key}`] = value\n  names.push(key)\n}\ndata.end = v.s\nreturn { data, names }",
  ),
  'a loop over a list of which parts are values': chart(
    "const out: string[] = []\nfor (const host of ['own', ...v.hosts, ...(v.on ? ['on'] : []), ...(v.opt ? [v.opt, ...v.hosts] : [])]) out.push(`${host}!`)\nreturn { out }",
  ),
  'a list in a function and in a class': chart(
    "const argsOf = (level: string, more: string[]) => {\n  const args = [`--level=${level}`]\n  if (v.on) args.push('--on')\n  for (const one of more) args.push(one)\n  return args\n}\nclass Env {\n  readonly env: Record<string, string>\n  constructor() {\n    const env: Record<string, string> = { A: v.s }\n    if (v.tls) env.TLS = 'true'\n    this.env = env\n  }\n}\nreturn { a: argsOf('a', ['x']), b: argsOf(v.s, v.hosts), ...new Env() }",
  ),
  'functions that read what was added to': chart(
    "const hosts = ['a']\nif (v.on) hosts.push('b')\nconst all = () => hosts.map((host) => `${host}.${v.s}`)\nreturn { all: all(), list: v.list.map(({ name }) => ({ name, hosts })) }",
  ),
}
