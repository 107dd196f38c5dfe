import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const names = new Set(['x', 'y', 'x'])
  let text = ''
  for (const name of names) {
    if (v.s === name) break
    text += name
  }
  for (const name of names.values()) {
    if (v.on && name === 'y') return { early: text }
    text += name
  }
  return { text, has: names.has(v.s), all: [...names], size: names.size }
}
