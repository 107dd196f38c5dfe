import type { Context } from '../values.ts'

export default ({ values: v, release }: Context): string[] => [
  'Thank you for installing ' + release.name + '.',
  ...(v.on ? ['', 'Open:', ...v.hosts.map((h) => `  http${v.tls ? 's' : ''}://${h}/`)] : ['It is off.']),
  `Replicas: ${v.n}`,
]
