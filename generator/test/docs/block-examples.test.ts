import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportsOfModules } from '../../docs/api/exports.ts'
import { type DocExample, docExamples } from '../../docs/doc-examples.ts'
import { installedProject } from '../cli/installed-project.ts'
import type { Project } from '../cli/project.ts'
import { Walk } from './walk.ts'

const BLOCKS = resolve(import.meta.dirname, '../../src/blocks')
/** Examples that are whole files. */
const files = docExamples(BLOCKS).filter(({ code }) => /^export /.test(code))

let installed: Project
let walk: Walk
beforeAll(() => {
  installed = installedProject()
  walk = new Walk(installed)
  walk.run('npm install')
  walk.write('package.json', '{ "type": "module" }')
  walk.write('tsconfig.json', TSCONFIG)
})
afterAll(() => {
  walk.remove()
  installed.remove()
})

const modules = exportsOfModules()

/** Imports of all that a source uses; what has the name of a type elsewhere is a value here. */
const importsFor = (code: string): string => {
  const taken = new Set<string>()
  return ['chartwright', 'chartwright/blocks']
    .map((module) => {
      const names = (modules.get(module) ?? [])
        .filter(({ name }) => new RegExp(`\\b${name}\\b(?!:)`).test(code) && !taken.has(name) && taken.add(name))
        .map(({ name, kind }) => (kind === 'type' ? `type ${name}` : name))
      return names.length > 0 ? `import { ${names.join(', ')} } from '${module}'\n` : ''
    })
    .join('')
}

const TSCONFIG =
  '{ "compilerOptions": { "module": "nodenext", "strict": true, "allowImportingTsExtensions": true, "skipLibCheck": true, "noEmit": true } }'
const PARTS = "import { type Context, redis, web } from './helpers.ts'\n"
const HELPERS = `import type { Chart } from 'chartwright'
import type { Part } from 'chartwright/blocks'
import type { Values } from '../../../schemas/NAME.ts'

export type Context = Chart<Values>
export const web: Part = { name: 'web' }
export const redis: Part = { name: 'redis' }
`
const CHART = `import { defineChart } from 'chartwright'
import { defaults } from '../../../schemas/NAME.ts'

export default defineChart({ name: 'NAME', description: 'Blocks', version: '1.0.0', appVersion: '1', values: { defaults } })
`
const SCHEMA = `import {
  type Image, type Redis, type ReleaseValues, redisDefaults, releaseDefaults, type ReplicatedRedis, replicatedRedisDefaults,
  type Test, testDefaults, type WebWorkload, webWorkloadDefaults,
} from 'chartwright/values'

/** Values. */
export interface Values extends ReleaseValues {
  /** The image. */
  image: Image
  /** The web server. */
  web: WebWorkload
  /** The Redis. */
  redis: REDIS
  /** The test. */
  test: Test
}

export const defaults: Values = {
  image: { registry: 'docker.io', repository: 'shop', pullPolicy: 'IfNotPresent' },
  web: webWorkloadDefaults,
  redis: REDIS_DEFAULTS,
  test: testDefaults,
  ...releaseDefaults,
}
`

/** A file for each example: a check where it gives strings, else a template. */
const writeChart = (name: string, redis: string, redisDefaults: string, examples: readonly DocExample[]): void => {
  const write = (path: string, text: string): void => walk.write(path, text.replaceAll('NAME', name))
  write(`schemas/${name}.ts`, SCHEMA.replace('REDIS_DEFAULTS', redisDefaults).replace('REDIS', redis))
  write(`charts/${name}/src/chart.ts`, CHART)
  write(`charts/${name}/src/helpers.ts`, HELPERS)
  for (const { of, code } of examples) {
    write(
      `charts/${name}/src/${of.toLowerCase()}.ts`,
      `${code.startsWith('export {') ? '' : importsFor(code) + PARTS}${code}\n`,
    )
  }
}

const isTemplate = ({ code, file }: DocExample): boolean => !code.includes('string[]') && !file.startsWith('postgres/')

/** The chart in which an example stands: two that make the same Secret or Service can't stand in one. */
const chartOf = ({ file }: DocExample): string => {
  if (file.endsWith('replicated.ts')) return 'replicas'
  return file.startsWith('redis/') ? 'stores' : 'parts'
}

test.each([
  ['parts', 'Redis', 'redisDefaults'],
  ['stores', 'Redis', 'redisDefaults'],
  ['replicas', 'ReplicatedRedis', 'replicatedRedisDefaults'],
])('the examples of blocks in the chart %s are well typed, and agree with Helm', (name, type, defaults) => {
  const examples = files.filter((each) => isTemplate(each) && chartOf(each) === name)
  writeChart(name, type, defaults, examples)
  expect(examples.length).toBeGreaterThan(0)
  expect(walk.run(`npx chartwright generate ${name}`)).toMatch(
    /function and model agree on \d+ value sets, and Helm 3 and Helm 4/,
  )
})

test('most examples of blocks are whole files', () => {
  expect(files.filter(isTemplate).length).toBeGreaterThan(18)
})
