import { chart } from './more-structures.ts'

/** What authors write with variables that change, one condition after another. */
export const programStructures: Readonly<Record<string, string>> = {
  'a map that grows': chart(
    `let m: Record<string, unknown> = { x: 1 }\nif (v.on) m = { ...m, on: true }\nif (v.tls) m = { ...m, port: v.n, x: 2 }\nif (v.opt) m = { first: v.opt, ...m }\nreturn { m, x: m.x, port: m.port ?? 'none' }`,
  ),
  'a list that grows': chart(
    `let l = ['x']\nif (v.on) l = [...l, 'on']\nif (v.tls) l = ['tls', ...l, v.s]\nif (v.opt) l = [...l, v.opt]\nreturn { l, joined: l.join(','), upper: l.map((i) => \`\${i}!\`) }`,
  ),
  'a list that is replaced': chart(
    `let l = ['x']\nif (v.on) l = ['on']\nif (v.tls) l = []\nif (v.kind === 'A') l = v.hosts\nreturn { l, m: l.map((i) => ({ i })) }`,
  ),
  'maps within maps that grow': chart(
    `let m: { labels: Record<string, string>, n: number, sub?: { deep: string[] } } = { labels: { a: 'x' }, n: 1 }\nif (v.on) m = { ...m, labels: { ...m.labels, on: 'true' } }\nif (v.tls) m = { ...m, n: m.n + 1, sub: { deep: ['a'] } }\nif (v.opt) m = { ...m, n: m.n * 2, sub: { deep: [...(m.sub?.deep ?? []), 'b'] } }\nreturn m`,
  ),
  'a number that grows': chart(
    `let n = 1\nif (v.on) n += 1\nif (v.tls) n = n * 3\nif (v.kind === 'A') n++\nif (v.opt) n = n + v.n\nif (n > 5) return { big: n }\nreturn { n, text: \`\${n}m\`, more: n + 1, half: Math.floor(n / 2) }`,
  ),
  'a number of two, halved': chart(
    `const n = v.on ? 3 : v.n\nreturn { half: Math.floor(n / 2), whole: Math.floor((v.tls ? 5 : 8) / 2) }`,
  ),
  'a text that grows': chart(
    `let t = 'a'\nif (v.on) t += 'b'\nif (v.tls) t = \`\${t}-\${v.s}\`\nif (v.kind === 'A') t = t + v.n\nif (v.opt) t = v.opt + t\nif (t === 'a') return { plain: true }\nreturn { t, again: t, isLong: t === 'ab' ? 'yes' : 'no' }`,
  ),
  'variables by switches': chart(
    `let port = 80\nlet scheme = 'http'\nswitch (v.kind) {\n  case 'A':\n    port = 1\n    break\n  case 'B': {\n    port = port + v.n\n    scheme = 'b'\n    break\n  }\n  default:\n    port = 3\n}\nswitch (v.s) {\n  case 'x':\n    port += 1\n  case 'y':\n    scheme += 's'\n    break\n}\nreturn { port, scheme, url: \`\${scheme}://x:\${port}\` }`,
  ),
  'a switch with an early break': chart(
    `let a = 1\nswitch (v.kind) {\n  case 'A':\n    if (v.on) break\n    a = 2\n    break\n  case 'B':\n    if (v.tls) return { early: true }\n    a = 3\n}\nreturn { a }`,
  ),
  'a variable under nested conditions': chart(
    `let n: number | undefined\nlet host = 'none'\nif (v.on) {\n  if (v.ext) { host = v.ext.host; n = v.ext.port } else if (v.tls) n = 443\n  if (n !== undefined && n > 3) host = \`\${host}:\${n}\`\n}\nreturn { host, n, sum: (n ?? 0) + 1 }`,
  ),
  'constants of constants': chart(
    `const a = \`\${v.s}-\${v.n}\`\nconst b = \`\${a}/\${a}\`\nconst c = v.on ? \`\${b}+\${b}\` : a\nconst d = \`\${c}|\${c}\`\nreturn { d, e: { d, c }, ...(v.tls && { f: \`\${b}\${d}\` }) }`,
  ),
  comments: chart(
    "return {\n  // before: a {{ brace }}\n  a: {\n    /** only when it is on */\n    on: v.on,\n    // of the */ kind\n    opt: v.opt,\n  },\n  list: [\n    // two lines\n    // of it\n    { name: 'x',\n      // within\n      port: v.n },\n    // looped over\n    ...v.list.map((i) => ({\n      // of each\n      name: i.name })),\n  ],\n  // empty\n  m: { ...v.map },\n  // biome-ignore lint: not carried over\n  text: `a\\nb`,\n  // after a text\n  end: v.s,\n}",
  ),
  'comments of what is spread, returned and added': `// of the template }}
export default ({ values: v, release }: Context) => {
  // never in some cases
  if (v.kind === 'C') return undefined
  const args = ['serve']
  // told at once
  if (v.on) args.push('--now', v.s)
  // each of them
  for (const host of v.hosts) args.push(host)
  const env: Record<string, string> = { A: 'x' }
  // only then
  if (v.tls) env.TLS = v.s
  // read twice
  const name = \`\${release.name}-\${v.s}\`
  // found once
  const item = v.list.find((one) => one.tls)
  const probe = (port: number) => {
    // slow to start
    return { port }
  }
  // the rest {{ of }} it
  return {
    kind: 'X',
    // two of them
    ...(v.on && { a: name, b: v.n }),
    // either
    ...(v.tls ? { c: name } : { d: v.opt }),
    // known
    ...{ e: 1, f: 2 },
    // what users add
    ...v.optmap,
    probe: probe(v.n),
    probes: [probe(1), probe(v.n)],
    args,
    env,
    item: item?.name,
    port: item?.port ?? 0,
    list: [
      // a constant
      'a',
      // a value
      v.s,
      // one of two
      v.on ? 'on' : v.s,
      // a condition
      ...(v.tls ? ['tls', v.s] : []),
      // all
      ...v.hosts,
    ],
    only: [
      // of hosts
      ...v.hosts,
    ],
    loop: [
      // for each
      ...v.list.map(({ name }) => ({ name })),
    ],
    map: {
      // of all
      ...v.map,
    },
    some: {
      // in a case
      ...(v.on && { x: 1 }),
    },
    texts: [
      // first
      'x',
      // last
      'y',
    ].map((text) => \`\${text}!\`).join(','),
  }
}`,
  'an item as a default': chart(
    "const second = v.hosts[1] ?? v.s\nconst at = v.hosts[v.n] ?? 'none'\nreturn { text: `${v.opt ?? second}-x`, a: v.on ? second : 'small', second, at, b: `${at}/${v.list[2]?.name ?? second}` }",
  ),
  'the first and the last': chart(
    'return { first: v.hosts[0], last: v.hosts.at(-1), name: v.list[0]?.name, port: v.list.at(-1)?.port, path: v.list[0]?.paths[0] }',
  ),
}
