import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { map: { ...v.map }, hosts: [...v.hosts], deep: { inside: { ...v.map } } }
}
