import type { Context } from '../values.ts'

// of the template }}
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
  const name = `${release.name}-${v.s}`
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
    ]
      .map((text) => `${text}!`)
      .join(','),
  }
}
