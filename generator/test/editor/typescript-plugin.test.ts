import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installedProject } from '../cli/installed-project.ts'
import { PACKAGES, type Project } from '../cli/project.ts'
import { Tsserver } from './tsserver.ts'

const SERVICE = 'charts/greeter/src/server/service.ts'
const SETTINGS = 'charts/greeter/src/settings.ts'
const HELPERS = 'charts/greeter/src/helpers.ts'
const PORT = 'port: context.values.port'

let project: Project
let server: Tsserver
beforeAll(() => {
  project = installedProject()
  project.edit(
    'tsconfig.json',
    '{',
    '{ "compilerOptions": { "plugins": [{ "name": "chartwright/typescript-plugin" }] },',
  )
  // TypeScript looks for plugins beside itself
  const typescript = project.path('node_modules/typescript')
  rmSync(typescript)
  cpSync(join(PACKAGES, 'typescript'), typescript, { recursive: true })
  server = new Tsserver(join(typescript, 'lib/tsserver.js'))
})
afterAll(async () => {
  await server.end()
  project.remove()
})

/** Types in a file what isn't saved, in place of something; without that, all is as it was saved. */
const type = (file: string, before = '', after = ''): void => {
  const text = project.read(file)
  expect(text).toContain(before)
  server.type(
    project.path(file),
    text.replace(before, () => after),
  )
}

const shows = (file: string, ...expected: object[]): Promise<void> =>
  server.shows(project.path(file), (found) => expect(found).toMatchObject(expected))

const CLOCK = {
  start: { line: 10, offset: 35 },
  end: { line: 10, offset: 39 },
  category: 'error',
  code: 100_001,
  source: 'chartwright',
  text: expect.stringMatching(/^`Date` isn't available in a template\n {2}A chart can't depend on the time/),
}
const RANDOM = { source: 'chartwright', text: expect.stringMatching(/^random numbers are not supported\n/) }

describe("the plugin of TypeScript's language service", () => {
  test('shows what is refused while it is typed: its place, what it is, and what to write instead', async () => {
    type(SERVICE, PORT, 'port: Date.now()')
    await shows(SERVICE, CLOCK)
  })

  test('goes along when lines are typed above it', async () => {
    const text = project.read(SERVICE).replace(PORT, 'port: Date.now()')
    server.type(project.path(SERVICE), `// one\n${text}`)
    await shows(SERVICE, { ...CLOCK, start: { line: 11, offset: 35 }, end: { line: 11, offset: 39 } })
  })

  test('shows what is refused in each of several templates, and forgets what was repaired', async () => {
    type(SETTINGS, "join(keys(settings), ',')", '`${Math.random()}`')
    await shows(SETTINGS, RANDOM)
    await shows(SERVICE, { source: 'chartwright' })
    type(SERVICE)
    await shows(SERVICE)
    await shows(SETTINGS, RANDOM)
    type(SETTINGS)
    await shows(SETTINGS)
  })

  test("leaves a line with an error of types, and a file with one of syntax, to TypeScript's own words", async () => {
    type(SERVICE, PORT, 'prt: Date.now()')
    type(SETTINGS, "join(keys(settings), ',')", '`${Math.random()}`')
    await shows(SETTINGS, RANDOM)
    await shows(SERVICE, { code: 2561, text: expect.stringContaining("'prt'") })
    type(SETTINGS)
    await shows(SETTINGS)
    type(SERVICE, PORT, 'port: Date.now() +')
    type(SETTINGS, "join(keys(settings), ',')", '`${Math.random()}`')
    await shows(SETTINGS, RANDOM)
    await server.shows(project.path(SERVICE), (found) => {
      expect(found.filter(({ source }) => source === 'chartwright')).toEqual([])
    })
    type(SETTINGS)
  })

  test("shows what a shared function is refused for in that function's file", async () => {
    const helpers = `${project.read(HELPERS)}\nexport const portOf = (_: Context): number => Math.random()\n`
    server.type(project.path(HELPERS), helpers)
    const service = project.read(SERVICE).replace('import type { Context }', 'import { type Context, portOf }')
    server.type(project.path(SERVICE), service.replace(PORT, 'port: portOf(context)'))
    await shows(HELPERS, { ...RANDOM, start: { line: 6, offset: 47 } })
    await shows(SERVICE)
    type(HELPERS)
    type(SERVICE)
    await shows(HELPERS)
  })

  test('goes on after a chart.ts that ended the process in the background', async () => {
    project.edit('charts/greeter/src/chart.ts', 'values: { defaults }', 'values: { defaults: process.exit(1) }')
    type(SERVICE, PORT, 'port: Date.now() + 1')
    await shows(SERVICE)
    project.edit('charts/greeter/src/chart.ts', 'defaults: process.exit(1)', 'defaults')
    type(SERVICE, PORT, 'port: Date.now()')
    await shows(SERVICE, CLOCK)
    type(SERVICE)
  })

  test('goes on after a chart.ts that throws, and knows the values as they were saved last', async () => {
    project.edit('charts/greeter/src/chart.ts', 'values: { defaults }', 'values: { defaults: fail() }')
    project.edit('schemas/greeter.ts', '  /** Whom', '  /** How loud. */\n  loud: boolean\n  /** Whom')
    project.edit('schemas/greeter.ts', "name: 'World'", "name: 'World', loud: false")
    type(SERVICE, PORT, 'port: context.values.loud ? Date.now() : 80')
    await shows(SERVICE)
    project.edit('charts/greeter/src/chart.ts', 'fail()', 'defaults')
    type(SERVICE, PORT, 'port: context.values.loud ? Date.now() : 81')
    await shows(SERVICE, { ...CLOCK, start: { line: 10, offset: 57 }, end: { line: 10, offset: 61 } })
  })
})
