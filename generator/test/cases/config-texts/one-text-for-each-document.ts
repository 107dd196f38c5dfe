import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values }: Context) => [
  ...values.list.map((item, index) => ({
    kind: 'ConfigMap',
    metadata: { name: item.name },
    data: {
      'app.conf': [
        `# ${index}`,
        `name ${item.name}`,
        '',
        ...item.paths.map((path) => `path ${path} of ${item.name}:${item.port} in ${values.s}`),
        ...(item.tls ? ['', `tls ${values.on}`] : []),
      ].join('\n'),
    },
  })),
  ...entries(values.parts ?? {}).flatMap(([name, part]) =>
    entries(part.env ?? {}).map(([key, value]) => ({
      kind: 'Secret',
      metadata: { name: `${name}-${key}` },
      data: { text: `a\n\n${name}\n${key}=${value}\n${values.on ? 'on\n' : ''}` },
    })),
  ),
]
