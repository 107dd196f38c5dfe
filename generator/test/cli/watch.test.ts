import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Project, sourceProject } from './project.ts'

let project: Project
beforeAll(() => {
  project = sourceProject()
})
afterAll(() => project.remove())

const SERVICE = 'charts/greeter/templates/server/service.yaml'
const SOON = { timeout: 30_000, interval: 50 }

test('generate --watch generates again when a source or the schema changes, tells errors, and ends by Ctrl-C', async () => {
  const child = project.start(['generate', '--watch', '--self-checks', '1'])
  let said = ''
  child.stdout.on('data', (text) => (said += text))
  child.stderr.on('data', (text) => (said += text))
  const ended = new Promise((resolve) => child.once('close', resolve))
  const waiting = (times: number) =>
    vi.waitFor(() => expect(said.match(/Waiting for changes/g)).toHaveLength(times), SOON)
  try {
    await waiting(1)
    expect(project.read(SERVICE)).toContain('name: http\n')
    project.edit('charts/greeter/src/server/service.ts', "'http'", "'web'")
    await waiting(2)
    expect(project.read(SERVICE)).toContain('name: web\n')
    project.edit('schemas/greeter.ts', "name: 'World'", "nam: 'World'")
    await waiting(3)
    expect(said).toContain('schemas/greeter.ts:')
    project.edit('schemas/greeter.ts', "nam: 'World'", "name: 'Earth'")
    await waiting(4)
    expect(project.read('charts/greeter/values.yaml')).toContain('name: Earth\n')
  } finally {
    child.kill('SIGINT')
  }
  expect(await ended).toBe(0)
  expect(existsSync(project.path(`${SERVICE}.tmp`))).toBe(false)
})
