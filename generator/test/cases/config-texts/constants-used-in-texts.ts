import type { Context } from '../values.ts'

export default ({ values, release }: Context) => {
  const host = values.ext ? `${values.ext.host}:${values.ext.port}` : `${release.name}-db:${values.n}`
  const lines = values.hosts.filter((each) => each !== 'a').map((each) => `host ${each}`)
  const total = values.list.reduce((sum, item) => sum + item.port, 0)
  return {
    kind: 'ConfigMap',
    data: {
      host,
      'app.conf': ['# begin', `host ${host}`, '', ...lines, `total ${total}`, '', `again ${host}`, ''].join('\n'),
      'other.conf': `# other\n\n${lines.join('\n')}\n\ntotal ${total}\n`,
      count: String(lines.length),
    },
  }
}
