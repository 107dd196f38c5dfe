import { required } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({
  hosts: v.hosts.map((host) => required('a host is empty', host)),
  names: v.list
    .filter(({ tls }) => tls)
    .map(({ name, port }) => ({ name: required(`port ${port} has no name`, name) })),
  count: v.list.map(({ name }) => required('no name', name)).length,
})
