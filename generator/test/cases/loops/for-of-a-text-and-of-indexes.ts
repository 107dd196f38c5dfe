import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let text = ''
  for (const letter of 'abc') text += `${letter}${v.n}`
  for (const [index, name] of ['x', v.s].entries()) text += `${index}${name}`
  for (const index of ['x', v.s].keys()) text += index
  return { text }
}
