import { join } from 'node:path'
import { temporaryProject } from './temporary-project.ts'

/** Charts that were written for the bench, in a repository of their own. */
export interface SyntheticProject {
  /** The repository. */
  root: string
  /** Its charts. */
  folders: readonly string[]
  tsconfig: string
  remove: () => void
}

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

const chart = (name: string): string => `import { defineChart } from 'chartwright'
import { defaults } from '../../../schemas/${name}.ts'

export default defineChart({
  name: '${name}',
  description: 'For the bench',
  version: '1.0.0',
  appVersion: '1.0.0',
  kubeVersion: '>=1.30.0-0',
  values: { defaults },
})
`

const imports = (
  name: string,
  type: string,
): string => `import { type Chart, entries, type ${type}, labels, selectorLabels } from 'chartwright'
import type { Values } from '../../../../schemas/${name}.ts'
`

const deployment = (name: string, part: string): string => `${imports(name, 'Deployment')}
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

const service = (name: string, part: string): string => `${imports(name, 'Service').replace('entries, ', '')}
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

/** Writes charts of so many templates: a Deployment and a Service for each part, with values of its own; an odd one has no Service. */
export function writeSyntheticProject(size: { charts: number; templates: number }): SyntheticProject {
  const { root, write, remove } = temporaryProject('bench-synthetic-')
  const parts = Array.from({ length: Math.ceil(size.templates / 2) }, (_, index) => `part${index}`)
  const names = Array.from({ length: size.charts }, (_, index) => `synthetic${index}`)
  for (const name of names) {
    write(`schemas/${name}.ts`, schema(parts))
    write(`charts/${name}/src/chart.ts`, chart(name))
    for (const [index, part] of parts.entries()) {
      write(`charts/${name}/src/${part}/deployment.ts`, deployment(name, part))
      if (2 * index + 1 < size.templates) write(`charts/${name}/src/${part}/service.ts`, service(name, part))
    }
  }
  const folders = names.map((name) => join(root, 'charts', name))
  return { root, folders, tsconfig: join(root, 'tsconfig.json'), remove }
}
