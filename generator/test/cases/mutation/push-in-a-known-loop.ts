import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const names: string[] = ['x']
  for (const name of ['a', 'b', 'c']) {
    if (v.s === name) continue
    if (name === 'b' && v.on) names.push('bb')
    names.push(name)
  }
  for (let i = 0; i < 3; i++) {
    if (i === 1 && v.tls) continue
    names.push(`${v.s}-${i}`)
  }
  return { names }
}
