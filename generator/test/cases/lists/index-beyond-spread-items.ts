import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const names = ['base', ...v.hosts]
  return {
    first: names[0],
    second: names[1],
    fourth: ['x', 'y', ...v.hosts][3] ?? 'none',
    last: names.at(-1),
    lastButOne: names.at(-2) ?? 'none',
    third: [...v.hosts, 'y', 'z'][2],
    thirdFromEnd: ['a', ...v.hosts, 'z'].at(-3) ?? 'none',
    between: [...v.hosts, 'm', ...v.hosts][1] ?? 'none',
  }
}
