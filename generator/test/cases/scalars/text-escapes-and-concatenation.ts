import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: `%d %s {{ x }} ${v.s} "quoted" \\ ${v.n}`,
    b: '{{ not a template }}',
    c: 'two\nlines\n',
    d: `${v.n}`,
    e: v.s + 1,
    f: 1 + v.n + 'x',
    g: `${v.on}`,
  }
}
