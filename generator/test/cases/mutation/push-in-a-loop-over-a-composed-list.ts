import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const out: string[] = []
  for (const host of ['own', ...v.hosts, ...(v.on ? ['on'] : []), ...(v.opt ? [v.opt, ...v.hosts] : [])])
    out.push(`${host}!`)
  return { out }
}
