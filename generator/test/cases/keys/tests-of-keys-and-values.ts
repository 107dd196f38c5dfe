import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: Object.keys(v.map).includes('a'),
    b: Object.values(v.map).includes('1'),
    c: Object.entries(v.map).some(([k, x]) => k === 'a' && x === '2'),
    d: Object.values(v.map).every((x) => x !== ''),
    e: Object.keys(v.map).some((k) => k === v.s),
    f: Object.keys(v.map).filter((k) => k !== 'a').length,
  }
}
