import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    rules: [
      { apiGroups: [''], resources: ['pods/log', 'no', '1e3', '0x10'], verbs: ['*', '-', '~x'] },
      { a: ['x', 'on'], b: [v.s] },
      { a: ['y'] },
    ],
    drop: { a: ['ALL', '.'], b: ['/', '-1'] },
  }
}
