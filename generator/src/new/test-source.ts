import { type Layout, schemaImport } from '../project/index.ts'

/** What runs the tests of a project: vitest where it has that, else Node by itself. */
export type Runner = 'vitest' | 'node'

/** The test of a new chart; `file` is its path in the chart's folder. */
export const testSource = (chart: string, layout: Layout, file: string, runner: Runner): string => {
  const { imports, equal, same } = RUNNERS[runner]
  return `${imports(schemaImport(layout, chart, file))}
// the chart as a function of its values: Helm isn't needed
const chart = await testChart<Values>(new URL('..', import.meta.url), { release: { name: 'demo' } })

test('the service leads to the pods', () => {
  const demo = chart.render()
  const { selector, ports } = demo.get('Service').spec
  const { metadata, spec } = demo.get('Deployment').spec.template
  ${same('{ ...metadata?.labels, ...selector }', 'metadata?.labels')}
  ${equal('spec?.containers[0]?.ports?.[0]?.name', 'ports?.[0]?.targetPort')}
})

test('the port of the service can be set', () => {
  const demo = chart.render({ web: { service: { port: 8080 } } })
  ${equal("demo.get('Service').spec.ports?.[0]?.port", '8080')}
})

test('an autoscaler decides how many pods there are', () => {
  const demo = chart.render({ web: { autoscaling: { enabled: true, maxReplicas: 5 } } })
  ${equal("demo.get('Deployment').spec.replicas", 'undefined')}
  ${equal("demo.get('HorizontalPodAutoscaler').spec.maxReplicas", '5')}
})
`
}

const RUNNERS = {
  vitest: {
    imports: (schema: string) => `import { testChart } from 'chartwright/testing'
import { expect, test } from 'vitest'
import type { Values } from '${schema}'
`,
    equal: (actual: string, expected: string) => `expect(${actual}).toBe(${expected})`,
    same: (actual: string, expected: string) => `expect(${actual}).toEqual(${expected})`,
  },
  node: {
    imports: (schema: string) => `import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testChart } from 'chartwright/testing'
import type { Values } from '${schema}'
`,
    equal: (actual: string, expected: string) => `assert.equal(${actual}, ${expected})`,
    same: (actual: string, expected: string) => `assert.deepEqual(${actual}, ${expected})`,
  },
} as const satisfies Record<Runner, object>
