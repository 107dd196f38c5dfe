import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const rules: { host: string; ports: number[] }[] = []
  for (const item of v.list) {
    if (!item.tls) continue
    const ports: number[] = [item.port]
    if (item.name === v.s) ports.push(v.n)
    rules.push({ host: item.name, ports })
  }
  return { rules, hosts: rules.map(({ host }) => host), count: rules.length }
}
