import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const modules = readdirSync(file('../src/kubernetes')).map((name) => name.replace(/\.ts$/, ''))

test('there are types of manifests', () => expect(modules).toContain('kubernetes'))

test.each(modules)('chartwright/%s is exported, and found in the source here', (name) => {
  const { exports } = JSON.parse(readFileSync(file('../package.json'), 'utf8'))
  const built = `./dist/kubernetes/${name}`
  expect(exports[`./${name}`]).toEqual({ types: `${built}.d.ts`, default: `${built}.js` })
  const { config } = ts.readConfigFile(file('../../tsconfig.json'), ts.sys.readFile)
  expect(config.compilerOptions.paths[`chartwright/${name}`]).toEqual([`./generator/src/kubernetes/${name}.ts`])
})
