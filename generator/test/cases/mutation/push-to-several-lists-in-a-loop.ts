import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const volumes: { name: string }[] = []
  const mounts: { name: string; mountPath: string }[] = []
  if (v.opt) {
    volumes.push({ name: v.opt })
    mounts.push({ name: v.opt, mountPath: '/opt' })
  }
  for (const host of v.hosts) {
    volumes.push({ name: host })
    if (host !== 'x') mounts.push({ name: host, mountPath: `/${host}` })
  }
  if (volumes.length === 0) return { none: true }
  return { volumes, mounts }
}
