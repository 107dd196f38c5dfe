import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installedProject } from '../installed-project.ts'
import type { Project } from '../project.ts'

let project: Project
beforeAll(() => {
  project = installedProject()
})
afterAll(() => project.remove())

const configure = (fields: string): void =>
  project.write(
    'chartwright.config.ts',
    `import { defineConfig } from 'chartwright'\n\nexport default defineConfig({\n${fields}\n})\n`,
  )

const isCached = async (): Promise<boolean> =>
  JSON.parse((await project.main(['generate', '--json'])).stdout).charts[0].cached

test('a chart is made anew when the config says otherwise how it is checked, and not for a comment', async () => {
  configure('  checks: { seed: 7 },')
  expect([await isCached(), await isCached()]).toEqual([false, true])
  configure('  // the same\n  checks: { seed: 7 },')
  expect(await isCached()).toBe(true)
  configure('  checks: { seed: 8 },')
  expect([await isCached(), await isCached()]).toEqual([false, true])
  configure("  checks: { seed: 8 },\n  targets: { kubernetes: ['1.33'] },")
  expect([await isCached(), await isCached()]).toEqual([false, true])
  configure("  checks: { seed: 8 },\n  targets: { helm: ['4'], kubernetes: ['1.33'] },")
  expect([await isCached(), await isCached()]).toEqual([false, true])
  rmSync(project.path('chartwright.config.ts'))
  expect([await isCached(), await isCached()]).toEqual([false, true])
})
