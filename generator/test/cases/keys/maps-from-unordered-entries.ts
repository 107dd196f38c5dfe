import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: Object.fromEntries(Object.entries(v.map).map(([k, x]) => [`p-${k}`, x])),
    b: Object.fromEntries(Object.entries(v.map).filter(([k]) => k !== 'a')),
    c: Object.fromEntries(Object.entries(v.map)),
    d: Object.fromEntries(
      Object.entries(v.map)
        .filter(([, x]) => x !== '1')
        .map(([k, x]) => [k, { x }]),
    ),
  }
}
