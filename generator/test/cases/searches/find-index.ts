import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    // biome-ignore lint/complexity/useIndexOf: `findIndex` is the point
    a: v.hosts.findIndex((h) => h === 'b'),
    b: v.hosts.indexOf('a'),
  }
}
