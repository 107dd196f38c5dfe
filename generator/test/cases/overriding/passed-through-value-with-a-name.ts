import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    volumes: [
      { name: 'data', ...v.source },
      { ...v.source, name: 'data' },
    ],
    whole: v.source,
  }
}
