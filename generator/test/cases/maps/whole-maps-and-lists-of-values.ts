import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({
  first: v.map,
  second: v.optmap,
  third: v.hosts,
  last: v.optmap ?? { none: 'given' },
  spread: { ...v.map },
  end: v.map,
})
