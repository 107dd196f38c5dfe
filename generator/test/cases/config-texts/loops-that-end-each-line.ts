import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values }: Context) => ({
  kind: 'ConfigMap',
  data: {
    'all.properties': entries(values.map)
      .map(([key, value]) => `${key}=${value}\n`)
      .join(''),
    'sections.ini': values.list
      .map(
        ({ name, paths }) => `[${name}]
${paths.map((path) => `path = ${path}\n`).join('')}`,
      )
      .join(''),
    'some.ini': `; ports
${values.list.map(({ name, port, tls }) => (tls ? `[${name}]\n${port}\n` : '')).join('')}`,
    'hosts.conf': `${values.list.map(({ name }) => `host ${name}\n`).join('')}${values.on ? 'on\n' : ''}end ${values.s}`,
  },
})
