import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values }: Context) => ({
  kind: 'ConfigMap',
  data: {
    'redis.conf': entries(values.map)
      .map(([key, value]) => `${key} ${value}`)
      .join('\n'),
    'more.conf': `port 6379

${entries(values.map)
  .map(([key, value]) => `${key} ${value}`)
  .join('\n')}

${values.s}
`,
    'ports.conf': entries(values.ports ?? {})
      .map(([key, { port, name }]) => `${key}=${name ?? ''}:${port}`)
      .join('\n'),
    'hosts.txt': `${values.hosts
      .filter((host) => host !== 'localhost')
      .map((host) => `host=${host}`)
      .join('\n')}\n`,
    'numbers.txt': values.list.map(({ port }) => `port=${port}`).join('\n'),
  },
})
