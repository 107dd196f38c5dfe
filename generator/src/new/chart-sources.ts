import { type Layout, schemaImport } from '../project/index.ts'
import type { NewChart } from './options.ts'
import { resourceSources } from './resource-sources.ts'

/** Texts by their paths. */
export type Sources = Readonly<Record<string, string>>

/** The sources of a new chart, by their paths in its folder. */
export const chartSources = (chart: NewChart, layout: Layout): Sources => {
  const schemaFrom = (file: string): string => schemaImport(layout, chart.name, file)
  return {
    'src/chart.ts': definition(chart, schemaFrom('src/chart.ts')),
    'src/helpers.ts': helpers(schemaFrom('src/helpers.ts')),
    ...resourceSources(chart),
    'src/checks.ts': CHECKS,
    'src/notes.ts': NOTES,
    'src/values/production.ts': production(schemaFrom('src/values/production.ts')),
    'src/ci/default.ts': ciDefault(schemaFrom('src/ci/default.ts')),
    'src/ci/full.ts': ciFull(schemaFrom('src/ci/full.ts')),
  }
}

/** The interface and the defaults of its values. */
export const schemaSource = ({ name, image }: NewChart): string => `import {
  type Image,
  type ReleaseValues,
  releaseDefaults,
  type Test,
  testDefaults,
  type WebWorkload,
  webWorkloadDefaults,
} from 'chartwright/values'

/** Values of the chart ${name}. */
export interface Values extends ReleaseValues {
  /** The image of the web server. */
  image: Image
  /** The web server. */
  web: WebWorkload
  /** What \`helm test\` runs. */
  test: Test
}

export const defaults: Values = {
  image: ${imageDefaults(image)},
  web: {
    ...webWorkloadDefaults,
    // the containers can't write anywhere else
    volumes: { tmp: { emptyDir: { sizeLimit: '64Mi' } } },
    volumeMounts: { tmp: { mountPath: '/tmp' } },
  },
  test: testDefaults,
  ...releaseDefaults,
}
`

const LINE = 120

/** On one line where it fits. */
const imageDefaults = ({ registry, repository, tag, digest }: NewChart['image']): string => {
  const fields = [
    `registry: '${registry}'`,
    `repository: '${repository}'`,
    ...(digest === undefined ? [] : [`digest: '${digest}'`]),
    `pullPolicy: '${tag === 'latest' && digest === undefined ? 'Always' : 'IfNotPresent'}'`,
  ]
  const line = `{ ${fields.join(', ')} }`
  return `  image: ${line},`.length <= LINE ? line : `{\n${fields.map((field) => `    ${field},\n`).join('')}  }`
}

const definition = (
  { name, image: { tag }, kubernetes }: NewChart,
  schema: string,
): string => `import { defineChart } from 'chartwright'
import { defaults } from '${schema}'

export default defineChart({
  name: '${name}',
  description: 'The web server ${name}',
  version: '0.1.0',
  appVersion: '${tag}',
  kubeVersion: '>=${kubernetes}-0',
  changes: [{ kind: 'added', description: 'The first version' }],
  values: { defaults },
})
`

const helpers = (schema: string): string => `import type { Chart } from 'chartwright'
import type { Part } from 'chartwright/blocks'
import type { Values } from '${schema}'

/** What each template is a function of: the values of a release, its name, the cluster. */
export type Context = Chart<Values>

/** The web server: the names of its resources end in this. */
export const web: Part = { name: 'web' }
`

const CHECKS = `import { autoscalingProblems } from 'chartwright/blocks'
import type { Context } from './helpers.ts'

export default ({ values }: Context): string[] => autoscalingProblems('web', values.web)
`

const NOTES = `import { partName } from 'chartwright'
import { ingressUrl, openService } from 'chartwright/blocks'
import { type Context, web } from './helpers.ts'

export default (context: Context): string[] => {
  const { namespace, name } = context.release
  const { ingress, service } = context.values.web

  return [
    'Wait until the web server is ready:',
    \`  kubectl --namespace \${namespace} rollout status deployment/\${partName(context, web.name)}\`,
    '',
    'Then open it:',
    ...ingressUrl(ingress),
    ...openService(context, web, service),
    '',
    \`Test it with: helm test \${name} --namespace \${namespace}\`,
  ]
}
`

const overlay = (schema: string, comment: string, values: string): string => `import type { Overlay } from 'chartwright'
import type { Values } from '${schema}'

/** ${comment} */
export default ${values} satisfies Overlay<Values>
`

const production = (schema: string): string =>
  overlay(
    schema,
    'More pods when there is more to do, some of them while nodes are drained, and no traffic to other ports.',
    `{
  web: {
    autoscaling: { enabled: true, minReplicas: 2 },
    podDisruptionBudget: { enabled: true },
  },
  networkPolicy: { enabled: true },
}`,
  )

const ciDefault = (schema: string): string => overlay(schema, 'What an installation without any values gives.', '{}')

const ciFull = (schema: string): string =>
  overlay(
    schema,
    'Everything on that works on any cluster.',
    `{
  web: {
    autoscaling: { enabled: true },
    podDisruptionBudget: { enabled: true },
    service: { type: 'NodePort' },
    ingress: { enabled: true, host: 'web.example.com' },
    env: { EXAMPLE: 'value' },
    podLabels: { team: 'example' },
  },
  networkPolicy: { enabled: true },
}`,
  )
