import { type Chart, type ConfigMap, entries, now, randomText } from 'chartwright'
import type { Values } from '../schema.ts'

export default (context: Chart<Values>): ConfigMap => {
  const { values, release } = context
  const token = randomText(context, 8)
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: `${release.name}-times`,
      annotations: { rendered: now(context), ...(values.rolls && { rolled: randomText(context, 5) }) },
    },
    data: {
      date: now(context, '2006-01-02'),
      time: now(context, '15:04:05 03:04:05PM 3pm 4:5'),
      words: now(context, 'Monday, 2 January 2006; Mon _2 Jan 06 1/2 002'),
      zones: now(context, 'MST Z07:00 Z0700 -07:00 -0700 "Janet" Monster _2006'),
      token: `${token} ${token}`,
      users: entries(values.users)
        .map(([name, role]) => `${name} ${role} ${token} ${randomText(context, 4)} ${now(context, '20060102150405')}`)
        .join('\n'),
    },
  }
}
