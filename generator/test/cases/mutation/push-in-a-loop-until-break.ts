import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const names: string[] = []
  for (const name of ['a', 'b', 'c']) {
    if (v.s === name) break
    names.push(name)
    if (v.kind === 'B') return { early: names }
  }
  return { names }
}
