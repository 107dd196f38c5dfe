import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return ['first', ...v.hosts, 'last']
}
