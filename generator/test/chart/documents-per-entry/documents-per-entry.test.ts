import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { workloadDefaults } from '../../../src/blocks/values/workload.ts'
import { compileChart, interpret, render } from '../../../src/chart/index.ts'
import { beginHelmCheck, openWitness } from '../../../src/chart/witnesses/helm-check.ts'

const compiled = await compileChart(join(import.meta.dirname, 'chart'))
const pool = openWitness()
afterAll(() => pool.close())

const worker = (queue: string) => ({ ...workloadDefaults, queues: [queue], service: { type: 'ClusterIP', port: 80 } })

it('makes all documents of a part for each entry of a map and each item of a list', () => {
  const values = { workers: { mail: worker('a'), jobs: worker('b') }, namespaces: ['one', 'two'] }
  for (const { templates } of [
    render(compiled.chart, { values }),
    interpret(compiled.chart, compiled.model, { values }),
  ]) {
    const names = [...templates].map(([path, documents]) => [path, documents.map(({ kind }) => kind)])
    expect(Object.fromEntries(names)).toMatchObject({
      'workers.yaml': ['Deployment', 'Service', 'Deployment', 'Service'],
      'roles.yaml': ['Role', 'RoleBinding', 'Role', 'RoleBinding'],
    })
  }
})

it('means the same to both Helms', async () => {
  expect(await beginHelmCheck(compiled, pool, { runs: 40, seed: 1 })()).toBe(41)
})
