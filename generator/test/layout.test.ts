import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SOURCE = fileURLToPath(new URL('../src', import.meta.url))

/** What each stage may import besides itself: one way only, from the text of a chart to the command. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  functions: ['model'],
  author: ['functions'],
  blocks: ['author', 'functions'],
  loader: ['model'],
  evaluate: ['model', 'functions', 'loader'],
  gotemplate: ['model', 'functions'],
  interpreter: ['model', 'functions'],
  values: ['model', 'loader'],
  'self-check': [],
  chart: [
    'author',
    'blocks',
    'loader',
    'model',
    'functions',
    'evaluate',
    'gotemplate',
    'interpreter',
    'values',
    'self-check',
  ],
  cli: ['author', 'loader', 'model', 'functions', 'evaluate', 'interpreter', 'values', 'chart'],
  editor: ['model', 'loader', 'evaluate', 'chart'],
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))

const importsOf = (path: string): string[] =>
  [
    ...readFileSync(join(SOURCE, path), 'utf8').matchAll(/^(?:import|export)\b[^'"\n]*?(?:from )?'(\.{1,2}\/[^']*)'/gm),
  ].map(([, specifier]) => relative(SOURCE, join(SOURCE, dirname(path), specifier as string)))

const stageOf = (path: string): string | undefined => (path.includes('/') ? path.split('/')[0] : undefined)

for (const [stage, allowed] of Object.entries(MAY_IMPORT)) {
  test(`${stage}/ imports ${allowed.length ? allowed.join(', ') : 'no other stage'} only`, () => {
    const own = files.filter((path) => stageOf(path) === stage && !path.endsWith('.test.ts'))
    expect(own).not.toHaveLength(0)
    const wrong = own.flatMap((path) =>
      importsOf(path)
        .filter((to) => ![stage, ...allowed].includes(stageOf(to) ?? ''))
        .map((to) => `${path} imports ${to}`),
    )
    expect(wrong).toEqual([])
  })
}

test('every folder of the source is a stage', () => {
  const folders = new Set(files.map(stageOf).filter((stage) => stage !== undefined))
  expect([...folders].sort()).toEqual(Object.keys(MAY_IMPORT).sort())
})

test('no source file is longer than 300 lines', () => {
  const long = files.filter((path) => readFileSync(join(SOURCE, path), 'utf8').split('\n').length > 300)
  expect(long).toEqual([])
})
