import { addf, ceil, divf, floor, mulf, round, subf } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const ratio = v.ratio ?? 0.1
  const memory = mulf(v.n, 0.75)
  return {
    add: addf(v.n, 0.1, 0.2),
    sub: subf(0.3, 0.1),
    late: subf(v.n, 0.1),
    memory,
    text: `${memory}Mi, ${floor(memory)}, ${ceil(subf(memory, 0.5))}`,
    half: divf(v.n, 2),
    third: divf(v.n, 3),
    rounded: round(divf(v.n, 3), 2),
    floor: floor(memory),
    ceil: ceil(memory),
    math: Math.floor(mulf(v.n, 1.1)),
    up: Math.ceil(divf(v.n, 7)),
    ratio: addf(ratio, 0),
    whole: floor(v.ratio ?? 1.5),
    more: memory > 10 ? 'more' : 'less',
    items: v.list.map(({ port }) => divf(port, 1000)),
    both: [mulf(1.1, 1.1), round(2.345, 2), floor(-0.5), v.on ? addf(v.n, 1) : 0.5],
    args: [`--memory=${round(mulf(memory, 1.25), 1)}Mi`],
  }
}
