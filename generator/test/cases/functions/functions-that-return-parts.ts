import type { Context } from '../values.ts'

const probe = (path: string, tls: boolean) => ({
  livenessProbe: { httpGet: { path, port: 'http', ...(tls && { scheme: 'HTTPS' }) } },
})
const resources = (n: number) => ({ resources: { limits: { cpu: `${n}m` } } })

export default ({ values: v }: Context) => {
  const probes = probe('/healthz', v.tls)
  return { containers: [{ name: 'x', ...probes, ...(v.on ? resources(v.n) : undefined) }] }
}
