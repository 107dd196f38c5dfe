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
  'self-check': ['model'],
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
    ...readFileSync(join(SOURCE, path), 'utf8').matchAll(
      /^(?:import|export) (?:[\w{},*\s]+ from )?'(\.{1,2}\/[^']*)'/gm,
    ),
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

/** The most files that may import each other in a circle. */
const LARGEST_CIRCLE = 4

const reachableFrom = (path: string, stage: string): ReadonlySet<string> => {
  const reached = new Set<string>()
  const visit = (from: string): void => {
    for (const to of importsOf(from).filter((each) => stageOf(each) === stage && !reached.has(each))) {
      reached.add(to)
      visit(to)
    }
  }
  visit(path)
  return reached
}

const largestCircle = (stage: string): string[] => {
  const reached = new Map(
    files.filter((path) => stageOf(path) === stage).map((path) => [path, reachableFrom(path, stage)]),
  )
  const circleOf = (path: string): string[] =>
    [...(reached.get(path) ?? [])].filter((other) => reached.get(other)?.has(path))
  return [...reached.keys()].map(circleOf).sort((a, b) => b.length - a.length)[0] ?? []
}

for (const stage of Object.keys(MAY_IMPORT)) {
  test(`at most ${LARGEST_CIRCLE} files of ${stage}/ import each other in a circle`, () => {
    const circle = largestCircle(stage)
    expect(circle.length, circle.join(', ')).toBeLessThanOrEqual(LARGEST_CIRCLE)
  })
}
