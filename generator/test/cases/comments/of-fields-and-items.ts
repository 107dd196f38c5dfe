import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    // before: a {{ brace }}
    a: {
      /** only when it is on */
      on: v.on,
      // of the */ kind
      opt: v.opt,
    },
    list: [
      // two lines
      // of it
      {
        name: 'x',
        // within
        port: v.n,
      },
      // looped over
      ...v.list.map((i) => ({
        // of each
        name: i.name,
      })),
    ],
    // empty
    m: { ...v.map },
    // prettier-ignore: not carried over
    text: `a\nb`,
    // after a text
    end: v.s,
  }
}
