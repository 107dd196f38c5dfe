import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const out: string[] = ['first']
  for (const { name, port, tls, paths } of v.list) {
    if (tls) out.push(`${name}:${port}`)
    else if (port > 5) {
      out.push(name, 'plain')
      for (const path of paths) out.push(path)
    }
  }
  out.push('last')
  return { out }
}
