import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Project, SOURCE_COMMAND, sourceProject } from '../cli/project.ts'
import { LanguageClient } from './language-client.ts'

const SERVICE = 'charts/greeter/src/server/service.ts'
const SETTINGS = 'charts/greeter/src/settings.ts'
const HELPERS = 'charts/greeter/src/helpers.ts'
const EXTRA = 'charts/greeter/src/templates/extra.yaml'
const CHART = 'charts/greeter/src/chart.ts'
const PORT = 'port: context.values.port'
const WATCHING = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }

let project: Project
let client: LanguageClient
beforeAll(() => {
  project = sourceProject()
  project.write(EXTRA, 'port: {{ .Values.port }}\n')
  client = new LanguageClient(SOURCE_COMMAND, project.folder)
})
afterAll(() => project.remove())

/** Types in a file what isn't saved, in place of something; without that, all is as it was saved. */
const type = (file: string, before = '', after = ''): void => {
  const text = project.read(file)
  expect(text).toContain(before)
  client.type(
    project.path(file),
    text.replace(before, () => after),
  )
}

const shows = (file: string, ...expected: object[]): Promise<void> =>
  client.shows(project.path(file), (found) => expect(found).toMatchObject(expected))

const heardOf = (method: string): Promise<void> =>
  expect.poll(() => client.heard, { timeout: 40_000 }).toContainEqual(expect.objectContaining({ method }))

const CLOCK = {
  range: { start: { line: 9, character: 34 }, end: { line: 9, character: 38 } },
  severity: 1,
  source: 'chartwright',
  message: expect.stringMatching(/^`Date` isn't available in a template\n {2}A chart can't depend on the time/),
}
const RANDOM = { source: 'chartwright', message: expect.stringMatching(/^random numbers are not supported\n/) }

describe('chartwright lsp', () => {
  test('says what it can, and asks to be told of changed files', async () => {
    expect(await client.request('shutdown')).toMatchObject({ error: { code: -32002 } })
    const { result } = await client.request('initialize', { processId: null, rootUri: null, capabilities: WATCHING })
    expect(result).toMatchObject({
      capabilities: { textDocumentSync: { openClose: true, change: 1, save: true } },
      serverInfo: { name: 'chartwright', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
    })
    client.notify('initialized')
    await expect.poll(() => client.heard).toMatchObject([{ method: 'client/registerCapability' }])
  })

  test('shows what is refused while it is typed: its place, what it is, and what to write instead', async () => {
    type(SERVICE, PORT, 'port: Date.now()')
    await shows(SERVICE, CLOCK)
    await client.shows(project.path(SERVICE), (_, version) => expect(version).toBe(1))
  })

  test('shows it further below when lines are typed above it', async () => {
    client.type(project.path(SERVICE), `// one\n${project.read(SERVICE).replace(PORT, 'port: Date.now()')}`)
    await shows(SERVICE, { ...CLOCK, range: { start: { line: 10, character: 34 }, end: { line: 10, character: 38 } } })
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

  test("shows nothing in a file that can't be parsed", async () => {
    type(SERVICE, PORT, 'port: Date.now() +')
    type(SETTINGS, "join(keys(settings), ',')", '`${Math.random()}`')
    await shows(SETTINGS, RANDOM)
    await shows(SERVICE)
    type(SERVICE)
    type(SETTINGS)
    await shows(SETTINGS)
  })

  test("shows what a shared function is refused for in that function's file, which needn't be open", async () => {
    const before = project.read(HELPERS)
    project.write(HELPERS, `${before}\nexport const portOf = (_: Context): number => Math.random()\n`)
    const service = project.read(SERVICE).replace('import type { Context }', 'import { type Context, portOf }')
    client.type(project.path(SERVICE), service.replace(PORT, 'port: portOf(context)'))
    await shows(HELPERS, { ...RANDOM, range: { start: { line: 5, character: 46 } } })
    await shows(SERVICE)
    project.write(HELPERS, `${before}\nexport const portOf = (_: Context): number => 80\n`)
    client.notify('workspace/didChangeWatchedFiles', { changes: [] })
    await shows(HELPERS)
    project.write(HELPERS, before)
    type(SERVICE)
  })

  test('shows what is wrong in hand-written templates, where it is', async () => {
    type(EXTRA, '.Values.port }}', '.Values.port }}\nother: {{ .Values.prot }}')
    const message = 'The interface Values has no .Values.prot\n  Did you mean .Values.port?'
    await shows(EXTRA, { range: { start: { line: 1, character: 18 }, end: { line: 1, character: 22 } }, message })
    type(EXTRA, '}}', '}}{{ end }}')
    await shows(EXTRA, { message: expect.stringContaining("Helm can't parse this template: unexpected {{end}}") })
    type(EXTRA)
    await shows(EXTRA)
  })

  test.each([
    ['ended the process in the background', 'process.exit(1)', () => heardOf('window/logMessage')],
    ['throws, which it shows there', 'fail()', () => shows(CHART, { message: 'ReferenceError: fail is not defined' })],
  ])('goes on after a chart.ts that %s', async (_what, wrong, seen) => {
    client.heard.length = 0
    project.edit(CHART, 'values: { defaults }', `values: { defaults: ${wrong} }`)
    type(SERVICE, PORT, 'port: Date.now() + 1')
    await seen()
    project.edit(CHART, `defaults: ${wrong}`, 'defaults')
    type(SERVICE, PORT, 'port: Date.now()')
    await shows(SERVICE, CLOCK)
    await shows(CHART)
    type(SERVICE)
    await shows(SERVICE)
  })

  test('answers what it does not know with an error, and goes on', async () => {
    expect(await client.request('textDocument/hover')).toMatchObject({ error: { code: -32601 } })
    client.heard.length = 0
    client.write('{')
    client.notify('$/setTrace', { value: 'off' })
    client.notify('textDocument/didOpen', { textDocument: { uri: 'untitled:one', version: 1, text: '' } })
    await expect.poll(() => client.heard).toMatchObject([{ id: null, error: { code: -32700 } }])
  })

  test('ends with code 0 when it is told to', async () => {
    expect(await client.request('shutdown')).toMatchObject({ result: null })
    expect(await client.request('shutdown')).toMatchObject({ error: { code: -32600 } })
    client.notify('exit')
    expect(await client.ended).toBe(0)
  })

  test('ends with code 1 when its editor is gone', async () => {
    const other = new LanguageClient(SOURCE_COMMAND, project.folder)
    await other.request('initialize', { capabilities: {} })
    other.hangUp()
    expect(await other.ended).toBe(1)
  })
})
