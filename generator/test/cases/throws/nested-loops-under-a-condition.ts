import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  if (v.tls)
    for (const x of v.list) {
      if (x.name === 'h1') throw new Error(`one`)
      for (const p of x.paths) if (p === '/b') throw new Error(`bad ${p}`)
    }
  return { a: v.list.map((x) => x.name) }
}
