import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const g = (x: string) => {
    if (x === '') throw new Error('g')
    return x
  }
  return {
    a: v.hosts.filter((h) => h !== '').map((h) => g(h)).length,
    b: v.hosts.filter((h) => g(h) !== 'z').map((h) => h + 'x'),
  }
}
