import { omit, toJson, toYaml } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: omit(v.map, '__proto__'), b: toJson({ ...v.map, ['__proto__']: 'q' }), c: toYaml(v.map) }
}
