import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const ports = new Map<string, number>([
    ['http', v.n],
    ['admin', 9090],
  ])
  let text = ''
  for (const [name, port] of ports) text += `${name}=${port},`
  for (const name of ports.keys()) if (v.s === name) text += '!'
  for (const port of ports.values()) text += `/${port}`
  for (const [name, port] of ports.entries()) {
    if (name === 'admin') continue
    text += `${name}${port}`
  }
  return {
    text,
    size: ports.size,
    found: ports.get(v.kind === 'A' ? 'http' : 'none') ?? 1,
    has: ports.has(v.s),
    has2: ports.has('http'),
    list: [...ports].map(([name, port]) => ({ name, port })),
    map: Object.fromEntries(ports),
  }
}
