import { entries, toYaml } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values }: Context) => [
  {
    kind: 'ConfigMap',
    data: {
      'app.toml': `title = "demo"
${values.on ? `level = "${values.opt ?? 'debug'}"` : ''}

[labels]
${entries(values.map)
  .map(([key, value]) => `${key} = "${value}"`)
  .join('\n')}

# ${values.s}
[server]
hosts = [${values.hosts.map((host) => `"${host}"`).join(', ')}]
${values.list.length > 0 ? `ports = [${values.list.map(({ port }) => `${port}`).join(', ')}]\n` : ''}
[end]
`,
      'config.yaml': `# ${values.s}
map:
${toYaml(values.map)}

${values.on ? `hosts:\n${toYaml(values.hosts)}` : '# no hosts'}
end: true
`,
    },
  },
  {
    kind: 'Pod',
    spec: { containers: [{ command: ['sh', '-c', `set -e\n\n${values.tls ? 'tls\n' : ''}echo ${values.s}\n`] }] },
  },
]
