import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const check = (name: string, on: boolean) => {
    if (on) {
      if (name === '') throw new Error('no name')
    }
    return true
  }
  const ok = check(v.s, v.on)
  return { a: 1 }
}
