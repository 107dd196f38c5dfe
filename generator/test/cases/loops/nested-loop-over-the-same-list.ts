import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const names = v.list.map((i) => i.name)
  return {
    a: names.map((x) => ({
      x,
      others: names.filter((y) => y !== x),
      first: names.find((y) => y !== x) ?? 'none',
      all: names.reduce((text, y) => `${text}${x}${y}`, ''),
      last: names.reduce(() => x, ''),
      same: names.some((y) => y === x),
      has: names.includes(x),
    })),
  }
}
