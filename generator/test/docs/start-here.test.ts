import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProject } from '../../src/project/index.ts'
import { installedProject } from '../cli/installed-project.ts'
import { linkPackages, type Project } from '../cli/project.ts'
import { type Step, stepsIn, Walk } from './walk.ts'

const DOCS = join(import.meta.dirname, '../../../docs')
const page = readFileSync(join(DOCS, 'start-here.md'), 'utf8')

let installed: Project
let walk: Walk
beforeAll(() => {
  installed = installedProject()
  linkPackages(installed, ['@types/node'])
  walk = new Walk(installed)
})
afterAll(() => {
  installed.remove()
  walk.remove()
})

const DEPLOYMENT = 'charts/demo/src/web/deployment.ts'
const [before, mistake] = page.split('## 5. A mistake').map(stepsIn) as [Step[], Step[]]

test('all that the page shows happens as it says, from an empty folder', () => {
  const languages = Object.groupBy([...before, ...mistake], ({ language }) => language)
  const counts = Object.fromEntries(Object.entries(languages).map(([language, all]) => [language, all?.length]))
  expect(counts).toEqual({ sh: 7, ts: 3, text: 2, yaml: 1 })
  walk.follow(before)
  expect(walk.run('npx chartwright generate --check')).toContain('all up to date')
  expect(walk.run('npm test')).toMatch(/pass 4\b/)
})

test('the test that it writes fails without the value', () => {
  walk.edit(DEPLOYMENT, 'PODINFO_UI_MESSAGE: message', "PODINFO_UI_MESSAGE: ''")
  expect(walk.run('npm test')).toMatch(/fail 1\b/)
  walk.edit(DEPLOYMENT, "PODINFO_UI_MESSAGE: ''", 'PODINFO_UI_MESSAGE: message')
})

test('the mistake is found as it says', () => {
  walk.edit(DEPLOYMENT, '{ image, message,', '{ image, mesage,')
  walk.follow(mistake)
})

test("the page's files are those of a new chart but for the value", () => {
  const [schema, deployment] = before.filter(({ file }) => file !== undefined)
  const fresh = mkdtempSync(join(tmpdir(), 'start-'))
  try {
    symlinkSync(installed.path('node_modules'), join(fresh, 'node_modules'))
    spawnSync(process.execPath, [installed.command, 'new', 'demo', '--yes'], { cwd: fresh })
    const without = (text = '', lines: readonly string[]): string =>
      lines.reduce((t, line) => t.replace(line, ''), text)
    expect(without(schema?.text, ['  /** What the page says. */\n  message: string\n', "  message: 'Hello!',\n"])).toBe(
      readFileSync(join(fresh, 'schemas/demo.ts'), 'utf8'),
    )
    expect(without(deployment?.text, [' message,', '    env: { PODINFO_UI_MESSAGE: message },\n'])).toBe(
      readFileSync(join(fresh, 'charts/demo/src/web/deployment.ts'), 'utf8'),
    )
  } finally {
    rmSync(fresh, { recursive: true })
  }
})

const configuration = readFileSync(join(DOCS, 'configuration.md'), 'utf8')

test('the config that docs/configuration.md shows is one, and its table has each field', async () => {
  const [, text = ''] = /```ts\n([\s\S]*?)```/.exec(configuration) ?? []
  writeFileSync(walk.path('chartwright.config.ts'), text)
  const { layout, config } = await openProject(walk.folder)
  expect(layout).toMatchObject({ charts: 'deploy/charts', schemas: 'deploy/values' })
  const fields = Object.entries(config).flatMap(([name, value]) =>
    typeof value === 'object' ? Object.keys(value).map((inner) => `${name}.${inner}`) : [name],
  )
  const rows = [...configuration.matchAll(/^\| `([\w.]+)` \|/gm)].map(([, name]) => name)
  expect(rows.filter((row) => row !== 'checks.seed')).toEqual(fields)
})
