import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { toString: text = 'none', constructor: made } = v.map as Record<string, string | undefined>
  return { text, made: made ?? 'none', all: { ...v.map } }
}
