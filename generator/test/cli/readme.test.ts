import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sourceProject } from './project.ts'

const GENERATOR = resolve(import.meta.dirname, '../..')
const readme = readFileSync(resolve(GENERATOR, 'README.md'), 'utf8')

/** Files that the README shows: the path, a colon, and the text in a fence. */
const shown = [...readme.matchAll(/`([\w./-]+)`:\n\n```\w+\n([\s\S]*?)```\n/g)].map(
  ([, path, text]) => [path as string, text as string] as const,
)
const sources = shown.filter(([path]) => path.endsWith('.ts'))
const written = shown.filter(([path]) => !path.endsWith('.ts'))

const project = sourceProject([])
afterAll(() => project.remove())

test("the chart in the package's README becomes what the README shows", async () => {
  expect([sources.length, written.length]).toEqual([3, 1])
  for (const [path, text] of sources) project.write(path, text)
  const { code, stdout, stderr } = await project.main(['generate', 'hello'])
  expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: '' })
  for (const [path, text] of written) expect(project.read(path)).toBe(text)
})

const front = readFileSync(resolve(GENERATOR, '../README.md'), 'utf8').split('\n## ', 1)[0] ?? ''
const blocks = (language: string): string[] =>
  [...front.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\`\\n`, 'g'))].map(([, text]) => text as string)

/** What `new` writes besides. */
const CHART = `import { defineChart } from 'chartwright'
import { defaults } from '../../../schemas/hello.ts'

export default defineChart({ name: 'hello', description: 'Says hello', version: '1.0.0', appVersion: '1', values: { defaults } })
`
const HELPERS = `import type { Chart } from 'chartwright'
import type { Values } from '../../../schemas/hello.ts'

export type Context = Chart<Values>
`

test('the chart on the first screen of the README becomes what stands there, and installs as it says', async () => {
  const [schema = '', service = ''] = blocks('ts')
  const sources = { 'charts/hello/src/chart.ts': CHART, 'charts/hello/src/helpers.ts': HELPERS }
  const shown = { 'schemas/hello.ts': schema, 'charts/hello/src/service.ts': service }
  const own = sourceProject([])
  try {
    for (const [path, text] of Object.entries({ ...sources, ...shown })) own.write(path, text)
    expect(await own.main(['generate', 'hello'])).toMatchObject({ code: 0, stderr: '' })
    expect(own.read('charts/hello/templates/service.yaml').split('\n').slice(1).join('\n')).toBe(blocks('yaml')[0])
    const [install = ''] = blocks('sh').join('').split('\n')
    const args = install.replace(/^helm install /, '').split(' ')
    expect((await own.main(['render', ...args])).stdout).toContain('type: LoadBalancer')
  } finally {
    own.remove()
  }
})
