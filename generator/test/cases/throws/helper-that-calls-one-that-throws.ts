import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const name = helper((context: Context, n: string) => {
  if (n === '') throw new Error('no name')
  return n
})
const other = helper((context: Context, n: string) => {
  const u = name(context, n)
  return context.values.on ? 'x' : name(context, n)
})

export default (context: Context) => {
  const x = other(context, context.values.s)
  return { a: context.values.tls ? x : 'none' }
}
