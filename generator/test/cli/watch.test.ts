import { existsSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Project, sourceProject } from './project.ts'

let project: Project
beforeAll(() => {
  project = sourceProject()
})
afterAll(() => project.remove())

const SERVICE = 'charts/greeter/templates/server/service.yaml'
const SOON = { timeout: 60_000, interval: 50 }

// eight runs of the command
test('generate --watch generates again when a source or the schema changes, tells errors, and ends by Ctrl-C', {
  timeout: 240_000,
}, async () => {
  const child = project.start(['generate', '--watch', '--self-checks', '1'])
  let said = ''
  child.stdout.on('data', (text) => (said += text))
  child.stderr.on('data', (text) => (said += text))
  const ended = new Promise((resolve) => child.once('close', resolve))
  const waiting = (times: number) =>
    vi.waitFor(() => expect(said.match(/Watching for changes/g)).toHaveLength(times), SOON)
  try {
    await waiting(1)
    expect(project.read(SERVICE)).toContain('name: http\n')
    project.edit('charts/greeter/src/server/service.ts', "'http'", "'web'")
    await waiting(2)
    expect(project.read(SERVICE)).toContain('name: web\n')
    expect(said).toMatch(
      /^charts\/greeter: 1 written, 0 removed, \d+ ms; checking …\n {2}server\/service.yaml: .*"http" → "web"$/m,
    )
    project.edit('schemas/greeter.ts', "name: 'World'", "nam: 'World'")
    await waiting(3)
    expect(said).toContain('schemas/greeter.ts:')
    project.edit('schemas/greeter.ts', "nam: 'World'", "name: 'Earth'")
    await waiting(4)
    expect(project.read('charts/greeter/values.yaml')).toContain('name: Earth\n')
    const chart = project.read('charts/greeter/src/chart.ts')
    rmSync(project.path('charts/greeter/src/chart.ts'))
    await waiting(5)
    expect(said).toContain('There is no chart here')
    project.write('charts/greeter/src/chart.ts', chart)
    await waiting(6)
    const schema = project.read('schemas/greeter.ts')
    rmSync(project.path('schemas/greeter.ts'))
    await waiting(7)
    expect(said).toMatch(/chart\.ts:\d+:\d+ - error TS2307: .*schemas\/greeter\.ts/)
    project.write('schemas/greeter.ts', schema)
    await waiting(8)
    const notes = project.read('charts/greeter/src/notes.ts')
    project.write('charts/greeter/src/notes.ts', `setTimeout(() => { throw new Error('later') })\n${notes}`)
    await vi.waitFor(() => expect(said).toContain('later'), SOON)
    project.write('charts/greeter/src/notes.ts', notes)
    await vi.waitFor(
      () => expect(said).toMatch(/later.*charts\/greeter: \d+ files, unchanged, [^\n]*\n[^\n]*\n$/s),
      SOON,
    )
    expect(said).not.toMatch(/^\s+at |bug in chartwright/m)
  } finally {
    child.kill('SIGINT')
  }
  expect(await ended).toBe(0)
  expect(existsSync(project.path(`${SERVICE}.tmp`))).toBe(false)
})

test('generate --watch generates again when the config changes', { timeout: 120_000 }, async () => {
  const config = (seed: number): string =>
    `export default { checks: { selfChecks: 1, helmChecks: 0, seed: ${seed} } }\n`
  project.write('chartwright.config.ts', config(7))
  const child = project.start(['generate', '--watch'])
  let said = ''
  child.stdout.on('data', (text) => (said += text))
  const ended = new Promise((resolve) => child.once('close', resolve))
  try {
    await vi.waitFor(() => expect(said).toContain('(seed 7)'), SOON)
    project.write('chartwright.config.ts', config(8))
    await vi.waitFor(() => expect(said).toContain('(seed 8)'), SOON)
  } finally {
    child.kill('SIGINT')
    await ended
    rmSync(project.path('chartwright.config.ts'))
  }
})
