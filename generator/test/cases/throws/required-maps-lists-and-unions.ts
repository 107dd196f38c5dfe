import { required } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { port } = required('ext is missing', v.ext)
  return {
    port,
    tag: required('tag is missing', v.tag),
    labels: required('optmap is missing', v.optmap),
    env: { ...required('source is missing', v.source) },
    hosts: required('limits are missing', v.limits?.hosts),
    flat: v.on ? required('queues are missing', v.queues?.['a'])?.replicas : 0,
    free: required('free is missing', v.free?.['x']),
  }
}
