import type { Context } from '../values.ts'

export default ({ values: v }: Context) => [
  { kind: 'A' },
  ...(v.on ? [{ kind: 'B', n: v.n }] : []),
  ...v.hosts.map((h) => ({ kind: 'C', host: h })),
]
