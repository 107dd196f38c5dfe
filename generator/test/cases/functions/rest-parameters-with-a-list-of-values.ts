import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const all = (...rest: string[]) => rest.join('-')
  return { a: all(...v.hosts), b: all('x', ...v.hosts, 'y') }
}
