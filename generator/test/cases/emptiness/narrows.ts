import { isEmpty } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const lines: string[] = []
  if (!isEmpty(v.opt)) lines.push(`opt-${v.opt}`)
  if (!isEmpty(v.ext)) lines.push(v.ext.host)
  if (!isEmpty(v.optmap)) lines.push(`${v.optmap.o ?? 'none'}`)
  if (isEmpty(v.args)) lines.push('no arguments')
  else if (Array.isArray(v.args)) lines.push(...v.args)
  if (isEmpty(v.zero)) lines.push('zero')
  return {
    lines,
    hosts: !isEmpty(v.hosts) ? { first: v.hosts } : {},
    deep: isEmpty(v.deep?.b?.c?.d) ? 'none' : v.deep?.b?.c?.d,
    inner: isEmpty(v.deep?.b?.c),
    port: isEmpty(v.ext?.port) || isEmpty(v.mixed?.C.port) ? 'none' : v.ext?.port,
    text: isEmpty(v.opt) ? 'none' : v.opt,
    items: v.list.filter(({ paths }) => !isEmpty(paths)).map(({ name }) => name),
    parts: Object.fromEntries(
      v.list.flatMap((item) => (isEmpty(item.paths) ? [] : [[item.name, item.paths] as const])),
    ),
  }
}
