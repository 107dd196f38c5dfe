// What is passed through keeps its nulls, which are taken out of the values of these tests: hence the value `cpu`.
import { toJson, toYaml } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return v.s === 'cpu'
    ? { a: 1 }
    : { a: toYaml({ s: v.source ?? {} }), b: toJson([v.source ?? {}]), ...(v.source && { c: toYaml(v.source) }) }
}
