import { afterAll, beforeAll, expect, it } from 'vitest'
import { compileChart } from '../../src/chart/index.ts'
import { generateCharts } from '../../src/cli/generate/generate-charts.ts'
import { Inputs, recordInputs } from '../../src/loader/index.ts'
import { type Project, sourceProject } from './project.ts'

let project: Project
beforeAll(() => {
  project = sourceProject()
})
afterAll(() => project.remove())

const QUICK = { selfChecks: 1, helmChecks: 0, quiet: true }

it('a chart that was compiled just now is checked, and not compiled again', async () => {
  const folder = project.path('charts/greeter')
  const inputs = new Inputs()
  const compiled = await recordInputs(inputs, () => compileChart(folder))
  const [generated] = await generateCharts([folder], { ...QUICK, drafts: new Map([[folder, { compiled, inputs }]]) })
  expect(generated?.model).toBe(compiled.model)
  expect(generated?.checks.runs).toBe(2)
  const [anew] = await generateCharts([folder], QUICK)
  expect(anew?.model).not.toBe(compiled.model)
  expect(new Map(anew?.files)).toEqual(new Map(generated?.files))
  expect([...(anew?.inputs.files ?? [])].sort()).toEqual([...(generated?.inputs.files ?? [])].sort())
})

it('renderings that are quick enough each may take longer than the time limit together', async () => {
  project.write('node_modules/slow/package.json', '{ "name": "slow", "type": "module", "exports": "./index.js" }')
  const wait = 'const end = Date.now() + 100; while (Date.now() < end); return 80'
  project.write('node_modules/slow/index.js', `export const slow = () => { ${wait} }\n`)
  project.write('node_modules/slow/index.d.ts', 'export declare const slow: () => number\n')
  project.edit('charts/greeter/src/server/service.ts', 'import ', "import { slow } from 'slow'\nimport ")
  project.edit('charts/greeter/src/server/service.ts', 'port: context.values.port', 'port: slow()')
  const args = ['generate', '--json', '--no-cache', '--self-checks', '30', '--helm-checks', '0']
  const { code, stdout } = await project.run(args, { env: { CHARTWRIGHT_TIME_LIMIT: '2' } })
  expect(JSON.parse(stdout).problems).toEqual([])
  expect(code).toBe(0)
})
