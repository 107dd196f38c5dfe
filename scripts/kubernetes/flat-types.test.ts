import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { beforeAll, expect, test } from 'vitest'
import { FOLDER, flatTypes, installModels } from './flat-types.ts'

let models: string
beforeAll(async () => {
  models = await installModels()
})

test('the committed types of manifests are what "npm run types:kubernetes" writes', () => {
  const committed = readdirSync(FOLDER).map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')] as const)
  const made = flatTypes(models)
  expect(committed.map(([file]) => file).sort()).toEqual([...made.keys()].sort())
  for (const [file, text] of committed) expect(text === made.get(file), file).toBe(true)
})

test('they are the types of the packages, with each of their fields', () => {
  const program = ts.createProgram([join(import.meta.dirname, 'same-types.fixture.ts')], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    paths: {
      'kubernetes-models/*': [`${models}/kubernetes-models/*`],
      '@kubernetes-models/*': [`${models}/@kubernetes-models/*`],
    },
    allowImportingTsExtensions: true,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  })
  const said = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  expect(said).toEqual([])
})
