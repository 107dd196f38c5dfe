import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A chart that was written for the bench, in a repository of its own. */
export interface SyntheticChart {
  folder: string
  tsconfig: string
  remove: () => void
}

const root = join(import.meta.dirname, '../..')

const schema = (parts: readonly string[]): string => `
/** A part of the chart. */
export interface Part {
  /** How many pods. @asType integer @minimum 0 @maximum 100 */
  replicas: number
  /** The port. @asType integer @minimum 1 @maximum 65535 */
  port: number
  /** Its image. */
  image: string
  /** Whether it is reached from outside. */
  exposed: boolean
  /** Variables by their names. */
  env: Record<string, string>
  /** Labels of the nodes. */
  nodeSelector?: Record<string, string>
}
/** Values of the chart. */
export interface Values {
${parts.map((part) => `  /** The part ${part}. */\n  ${part}: Part`).join('\n')}
}
const part: Part = { replicas: 1, port: 8080, image: 'nginx:1', exposed: false, env: { A: 'b' } }
export const defaults: Values = { ${parts.map((part) => `${part}: part`).join(', ')} }
`

const chart = `import { defineChart } from 'chartwright'
import { defaults } from '../../../schemas/synthetic.ts'

export default defineChart({
  name: 'synthetic',
  description: 'For the bench',
  version: '1.0.0',
  appVersion: '1.0.0',
  kubeVersion: '>=1.30.0-0',
  values: { defaults },
})
`

const imports = (
  type: string,
): string => `import { type Chart, entries, type ${type}, labels, selectorLabels } from 'chartwright'
import type { Values } from '../../../../schemas/synthetic.ts'
`

const deployment = (part: string): string => `${imports('Deployment')}
export default (context: Chart<Values>): Deployment => {
  const { replicas, port, image, env, nodeSelector } = context.values.${part}
  const pod = { ...labels(context, '${part}'), 'example.com/part': '${part}' }
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: \`\${context.release.name}-${part}\`, labels: labels(context, '${part}') },
    spec: {
      replicas,
      selector: { matchLabels: selectorLabels(context, '${part}') },
      template: {
        metadata: { labels: pod },
        spec: {
          nodeSelector,
          containers: [
            {
              name: '${part}',
              image,
              ports: [{ name: 'http', containerPort: port }],
              env: entries(env).map(([name, value]) => ({ name, value })),
              ...(replicas > 1 && { args: ['--together', \`\${replicas}\`] }),
            },
          ],
        },
      },
    },
  }
}
`

const service = (part: string): string => `${imports('Service').replace('entries, ', '')}
export default (context: Chart<Values>): Service | undefined => {
  const { port, exposed, replicas } = context.values.${part}
  if (replicas === 0) return undefined
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: \`\${context.release.name}-${part}\`, labels: labels(context, '${part}') },
    spec: {
      type: exposed ? 'LoadBalancer' : 'ClusterIP',
      selector: selectorLabels(context, '${part}'),
      ports: [{ name: 'http', port, targetPort: 'http' }],
    },
  }
}
`

/** Writes a chart of so many templates: a Deployment and a Service for each part, with values of its own. */
export function writeSyntheticChart(templates: number): SyntheticChart {
  const folder = mkdtempSync(join(tmpdir(), 'bench-chart-'))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const parts = Array.from({ length: templates / 2 }, (_, index) => `part${index}`)
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  write('package.json', '{ "type": "module" }')
  write('tsconfig.json', JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions: { paths: {} } }))
  write('schemas/synthetic.ts', schema(parts))
  write('charts/synthetic/src/chart.ts', chart)
  for (const part of parts) {
    write(`charts/synthetic/src/${part}/deployment.ts`, deployment(part))
    write(`charts/synthetic/src/${part}/service.ts`, service(part))
  }
  const remove = (): void => rmSync(folder, { recursive: true })
  return { folder: join(folder, 'charts/synthetic'), tsconfig: join(folder, 'tsconfig.json'), remove }
}
