import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const some = helper(({ values: v }: Context) => ({ last: 1, texts: v.map }))
const more = helper((context: Context) => ({
  a: 1,
  texts: context.values.map,
  list: context.values.list,
  b: context.values.optmap,
  inner: { hosts: context.values.hosts, ...(context.values.on && { map: context.values.map }) },
  some: some(context),
}))

export default (context: Context) => ({
  only: { ...some(context) },
  before: { ...some(context), c: 1 },
  after: { first: 1, ...some(context) },
  among: { ...context.values.ext, ...more(context) },
  items: [{ ...some(context) }, { ...more(context), c: 1 }],
  read: more(context).texts,
  within: { texts: more(context).some.texts, hosts: more(context).inner.hosts },
})
