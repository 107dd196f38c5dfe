import { chart } from './more-structures.ts'

/** Loops over what is known, with values inside. */
export const loopStructures: Readonly<Record<string, string>> = {
  'for of a Map': chart(
    "const ports = new Map<string, number>([['http', v.n], ['admin', 9090]])\nlet text = ''\nfor (const [name, port] of ports) text += `${name}=${port},`\nfor (const name of ports.keys()) if (v.s === name) text += '!'\nfor (const port of ports.values()) text += `/${port}`\nfor (const [name, port] of ports.entries()) { if (name === 'admin') continue; text += `${name}${port}` }\nreturn { text, size: ports.size, found: ports.get(v.kind === 'A' ? 'http' : 'none') ?? 1, has: ports.has(v.s), has2: ports.has('http'), list: [...ports].map(([name, port]) => ({ name, port })), map: Object.fromEntries(ports) }",
  ),
  'a Map by a key of the values': chart(
    "const sizes = new Map([['A', 'small'], ['B', v.s]])\nreturn { size: sizes.get(v.kind), other: sizes.get(v.s) ?? 'none', is: sizes.has(v.kind) ? 'yes' : 'no' }",
  ),
  'for of a Set': chart(
    "const names = new Set(['x', 'y', 'x'])\nlet text = ''\nfor (const name of names) {\n  if (v.s === name) break\n  text += name\n}\nfor (const name of names.values()) { if (v.on && name === 'y') return { early: text }; text += name }\nreturn { text, has: names.has(v.s), all: [...names], size: names.size }",
  ),
  'for in': chart(
    "const settings: Record<string, unknown> = { a: v.s, b: v.opt, c: 1 }\nlet keys = ''\nfor (const key in settings) {\n  if (key === 'b' && v.on) continue\n  if (key === 'c' && v.tls) break\n  keys += key\n}\nreturn { keys }",
  ),
  'for in with conditions': chart(
    "let keys = ''\nfor (const key in { a: 1, ...(v.on && { b: 2 }), ...(v.tls ? { c: 3 } : { d: 4 }) }) keys += key\nreturn { keys }",
  ),
  'for of with conditions': chart(
    "let text = ''\nfor (const name of ['a', ...(v.on ? ['b'] : []), ...(v.opt ? ['c', v.opt] : ['d'])]) {\n  if (name === v.s) return { found: name, text }\n  text += name\n}\nreturn { text }",
  ),
  'for of with conditions, which ends alike': chart(
    'let n = 1\nfor (const k of [1, ...(v.on ? [2] : []), ...(v.tls ? [3, 4] : [])]) n += k\nreturn { n }',
  ),
  'for of a text, and of indexes': chart(
    "let text = ''\nfor (const letter of 'abc') text += `${letter}${v.n}`\nfor (const [index, name] of ['x', v.s].entries()) text += `${index}${name}`\nfor (const index of ['x', v.s].keys()) text += index\nreturn { text }",
  ),
  'a counting loop': chart(
    "let text = ''\nfor (let i = 0; i < 4; i++) {\n  if (i === 1) continue\n  if (i === 3 && v.on) break\n  text += `${v.s}-${i} `\n}\nfor (let i = 0, j = 5; i < j; i += 2) { text += i; if (v.tls) text += j }\nlet k = 0\nfor (; k < 3; ) k++\nreturn { text, k }",
  ),
  'while and do while': chart(
    "let n = 1\nlet t = ''\nwhile (n < 50) {\n  n *= 3\n  if (n === 9 && v.on) t += 'nine'\n  if (n === 27 && v.tls) break\n}\ndo { n += 1; if (n > 1000) return { n } } while (n < 10)\nwhile (true) { if (t.length > 0 || v.kind === 'B') break; t = v.kind === 'A' ? 'a' : 'c'; if (v.n > 3) break; return { late: t } }\nreturn { n, t }",
  ),
  'Array.from': chart(
    "return { known: Array.from({ length: 2 }, (_, i) => `${v.s}-${i}`), late: Array.from({ length: v.zero === undefined ? 3 : 1 }, (_, i) => ({ name: `x-${i}` })), list: Array.from(v.hosts, (host, index) => `${index}${host}`), copy: Array.from(v.hosts), set: Array.from(new Set(['a', 'b']), (name) => name + v.s), values: Array.from(new Map([['a', v.n]]).values()), pairs: Array.from(new Map([['a', v.n]])).map(([key, value]) => ({ key, value })), ports: Array.from({ length: Math.min(v.n, 4) }, (_, index) => v.n + index) }",
  ),
  'loops within loops': chart(
    "let text = ''\nfor (const a of ['x', 'y']) {\n  for (let i = 0; i < 3; i++) {\n    if (v.s === a) break\n    if (i === 1 && v.on) continue\n    text += `${a}${i}`\n  }\n  if (v.tls && a === 'x') continue\n  text += ';'\n}\nreturn { text }",
  ),
  'functions read what a loop has': chart(
    'let port = 80\nif (v.on) port = v.n\nconst texts = v.hosts.map((host) => `${host}:${port}`)\nlet sum = 0\nfor (let i = 1; i < 4; i++) sum += [1, 2].map((x) => x * i).reduce((a, b) => a + b, 0)\nconst add = () => sum + port\nreturn { texts, sum, add: add() }',
  ),
  'a function that may throw, and its value': chart(
    "const checked = (n: number) => {\n  if (n > 5) throw new Error(`${n} is too many`)\n  if (v.s === 'q') throw new Error('no q')\n  return { n, twice: n * 2 }\n}\nconst value = checked(v.n)\nconst unused = checked(v.n + 1).n\nreturn { value, text: `${value.n}`, more: value.twice }",
  ),
  'a loop over values that counts and sums': chart(
    "let n = 0\nlet total = 1\nlet text = ''\nfor (const { name, port, tls } of v.list) {\n  if (!tls) continue\n  n++\n  total += port\n  text += `${name} `\n}\nreturn { n, total, text, ...(n > 0 && { some: true }) }",
  ),
  'a loop over values that assigns in cases': chart(
    "let secure = false\nlet last = 'none'\nfor (const item of v.list) if (item.tls) secure = true\nfor (const [key, value] of entries(v.map)) {\n  if (value === v.s) last = key\n}\nlet n = 0\nfor (const i of v.list) {\n  const double = i.port * 2\n  if (double > 100) n += double\n  else if (i.tls) n -= 1\n}\nreturn { secure, a: secure ? 1 : 2, last, n }",
  ),
  'a loop over values that adds and counts': chart(
    'let n = 0\nconst names: string[] = []\nfor (const item of v.list) {\n  n += 1\n  if (item.tls) names.push(item.name)\n}\nreturn { n, names }',
  ),
  'a loop over values within another, that counts': chart(
    "let n = 0\nfor (const item of v.list) for (const path of item.paths) { if (path !== 'x') n++ }\nlet s = ''\nif (v.on) {\n  for (const h of v.hosts) {\n    if (s === '') s = h\n    else s = `${s},${h}`\n  }\n} else s = 'off'\nlet sum = 0\nfor (const item of [{ port: 1, tls: true }, ...v.list]) if (item.tls) sum = sum + item.port\nreturn { n, s, sum }",
  ),
  'a loop within a loop over the same': chart(
    "const names = v.list.map((i) => i.name)\nreturn { a: names.map((x) => ({ x, others: names.filter((y) => y !== x), first: names.find((y) => y !== x) ?? 'none', all: names.reduce((text, y) => `${text}${x}${y}`, ''), last: names.reduce(() => x, ''), same: names.some((y) => y === x), has: names.includes(x) })) }",
  ),
  'a loop within a loop over the same filtered list, with constants': chart(
    "const secure = v.list.filter((i) => i.tls).map((i) => {\n  const url = `https://${i.name}:${i.port}`\n  return { url, again: url, name: i.name }\n})\nreturn { a: secure.map((one) => ({ name: one.name, url: one.url, peers: secure.filter((other) => other.name !== one.name).map((other) => `${one.url} ${other.url} ${other.again}`) })), deep: secure.map((x) => secure.map((y) => secure.filter((z) => z.url !== y.url).map((z) => `${x.name}${y.name}${z.name}`).join(',')).join(';')) }",
  ),
}
