import type { NewChart } from './options.ts'

/** The sources of a new chart's manifests. */
export const resourceSources = (chart: NewChart): Readonly<Record<string, string>> => ({
  'src/service-account.ts': "export { serviceAccount as default } from 'chartwright/blocks'\n",
  'src/web/deployment.ts': deployment(chart),
  ...Object.fromEntries(BLOCKS.map((block) => [`src/web/${block.file}.ts`, blockSource(block)])),
  'src/tests/web.ts': TEST,
})

const deployment = ({ port, health }: NewChart): string => `import type { Deployment } from 'chartwright'
import { deployment, httpProbe } from 'chartwright/blocks'
import { type Context, web } from '../helpers.ts'

export default (context: Context): Deployment => {
  const { image, web: values } = context.values

  return deployment(context, {
    part: web,
    values,
    image,
    pullPolicy: image.pullPolicy,
    ports: { http: ${port} },
    liveness: httpProbe('${health}'),
    readiness: httpProbe('${health}'),
    drainSeconds: 5,
  })
}
`

interface Block {
  readonly file: string
  readonly type: string
  /** The function that makes it. */
  readonly block: string
  /** What it is given besides context and part. */
  readonly values: string
  /** Whether it is always there. */
  readonly isCertain?: boolean
}

const BLOCKS: readonly Block[] = [
  { file: 'service', type: 'Service', block: 'service', values: 'context.values.web.service', isCertain: true },
  { file: 'ingress', type: 'Ingress', block: 'ingress', values: 'context.values.web.ingress' },
  { file: 'http-route', type: 'HttpRoute', block: 'httpRoute', values: 'context.values.web' },
  {
    file: 'horizontal-pod-autoscaler',
    type: 'HorizontalPodAutoscaler',
    block: 'horizontalPodAutoscaler',
    values: 'context.values.web.autoscaling',
  },
  {
    file: 'pod-disruption-budget',
    type: 'PodDisruptionBudget',
    block: 'podDisruptionBudget',
    values: 'context.values.web.podDisruptionBudget',
  },
  { file: 'network-policy', type: 'NetworkPolicy', block: 'networkPolicy', values: "{ ports: ['http'] }" },
  {
    file: 'service-monitor',
    type: 'ServiceMonitor',
    block: 'serviceMonitor',
    values: 'context.values.web.serviceMonitor',
  },
]

const LINE = 120

const blockSource = ({ type, block, values, isCertain = false }: Block): string => {
  const head = `export default (context: Context): ${type}${isCertain ? '' : ' | undefined'} =>`
  const call = `${block}(context, web, ${values})`
  const separator = `${head} ${call}`.length <= LINE ? ' ' : '\n  '
  return `import type { ${type} } from 'chartwright'
import { ${block} } from 'chartwright/blocks'
import { type Context, web } from '../helpers.ts'

${head}${separator}${call}
`
}

const TEST = `import { type Pod, partName } from 'chartwright'
import { testPod } from 'chartwright/blocks'
import { type Context, web } from '../helpers.ts'

export default (context: Context): Pod => {
  const { test, web: values } = context.values

  return testPod(context, {
    name: 'test',
    image: test.image,
    script: 'curl -sSf --retry 10 --retry-connrefused "$1"',
    args: [\`http://\${partName(context, web.name)}:\${values.service.port}/\`],
    values,
  })
}
`
