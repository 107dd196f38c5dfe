import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { a, ...others } = (v.on ? Object.fromEntries(v.hosts.map((host) => [host, 'x'])) : { k: 'y' }) as Record<
    string,
    string
  >
  return { a: a ?? 'none', b: { x: 1, ...others }, c: { ...others, ...(v.tls && { y: 1 }) } }
}
