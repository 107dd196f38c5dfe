import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const name = helper((context: Context, n: string) => {
  if (n === '') throw new Error('no name')
  return n
})

export default (context: Context) => {
  const x = name(context, context.values.s)
  return { a: 1 }
}
