import { afterAll, beforeAll, expect, test } from 'vitest'
import { installedProject } from '../cli/installed-project.ts'
import { linkPackages, type Project } from '../cli/project.ts'

let project: Project
beforeAll(() => {
  project = installedProject()
  linkPackages(project, ['@types/node', 'vitest'])
})
afterAll(() => project.remove())

const IMPORTS = `import { testChart } from 'chartwright/testing'
import type { Values } from '../../../schemas/greeter.ts'

const chart = await testChart<Values>(new URL('..', import.meta.url), { release: { name: 'demo' } })
`

const OF_VITEST = `import 'chartwright/testing/vitest'
import { expect, test } from 'vitest'
${IMPORTS}
test('the page', async () => {
  expect(chart.render({ port: 81 })).toRender('Service', 'demo-greeter-server', { spec: { ports: [{ port: 81 }] } })
  expect(chart.render({}, { release: { isUpgrade: true } }).notes).toContain('Welcome back.')
  expect(() => chart.render({ port: 0 })).toRefuse('port')
  expect((await chart.renderByHelm()).get('Service').spec.ports).toHaveLength(1)
})
`

const OF_NODE = `import assert from 'node:assert/strict'
import { test } from 'node:test'
${IMPORTS}
test('nobody', () => {
  assert.throws(() => chart.render({ name: 'Nobody', tls: { host: 'a' } }), /no certificate/)
})
`

const VITEST = 'node_modules/vitest/vitest.mjs'

test('tests of vitest from the packed package are well typed, pass, and are covered', async () => {
  project.write('charts/greeter/test/page.test.ts', OF_VITEST)
  const generated = await project.run(['generate'])
  expect(generated.stderr).not.toContain('error')
  const { code, stdout, stderr } = await project.run(['coverage', '--', process.execPath, VITEST, 'run'])
  expect({ code, stdout }, stderr).toEqual({
    code: 0,
    stdout: `greeter: 7 of 8 arms are rendered, 87.5 %
  charts/greeter/src/checks.ts:4:3  true        tls && name === 'Nobody'
`,
  })
  expect(stderr).toMatch(/Tests .*1 passed/)
  project.edit('charts/greeter/test/page.test.ts', 'port: 81 }] } }', 'port: 82 }] } }')
  const failed = await project.run(['coverage', '--', process.execPath, VITEST, 'run'])
  expect(failed.code).toBe(1)
  expect(failed.stderr).toContain("The chart doesn't render Service demo-greeter-server with these fields.")
})

test('tests of Node are covered, too', async () => {
  project.write('charts/greeter/test/nobody.test.ts', OF_NODE)
  const run = ['coverage', '--', process.execPath, '--test', 'charts/greeter/test/nobody.test.ts']
  const { stdout } = await project.run(run)
  expect(stdout).toBe(`greeter: 7 of 8 arms are rendered, 87.5 %
  charts/greeter/src/notes.ts:5:7  true        release.isUpgrade
`)
})
