import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const SOURCE = fileURLToPath(new URL('../src', import.meta.url))

/** What each stage may import besides itself: one way only, from the text of a chart to the command. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  kubernetes: [],
  functions: ['model'],
  author: ['functions', 'kubernetes'],
  blocks: ['author', 'functions', 'kubernetes'],
  loader: ['model'],
  evaluate: ['model', 'functions', 'loader'],
  gotemplate: ['model', 'functions'],
  interpreter: ['model', 'functions'],
  values: ['model', 'loader', 'cache'],
  'template-parser': [],
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
    'template-parser',
  ],
  cache: ['loader'],
  project: ['author', 'cache', 'loader', 'model'],
  import: ['author', 'chart', 'functions', 'loader', 'model', 'project', 'self-check', 'template-parser', 'values'],
  new: ['loader', 'model', 'project'],
  coverage: ['cache', 'chart', 'loader', 'model'],
  diff: ['functions', 'import', 'model', 'self-check', 'values'],
  testing: ['author', 'chart', 'diff', 'import', 'loader', 'model', 'self-check', 'values'],
  cli: [
    'author',
    'cache',
    'diff',
    'import',
    'new',
    'project',
    'loader',
    'model',
    'functions',
    'evaluate',
    'interpreter',
    'values',
    'self-check',
    'chart',
    'coverage',
    'editor',
    'studio',
  ],
  studio: [],
  editor: ['model', 'loader', 'evaluate', 'chart'],
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))

/** What a file imports of the source when it is loaded; texts in it that are sources themselves import nothing. */
const readImports = (path: string): string[] =>
  ts
    .createSourceFile(path, readFileSync(join(SOURCE, path), 'utf8'), ts.ScriptTarget.Latest)
    .statements.flatMap((node) => (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node : []))
    .flatMap(({ moduleSpecifier }) =>
      moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : [],
    )
    .filter((specifier) => /^\.{1,2}\//.test(specifier))
    .map((specifier) => relative(SOURCE, join(SOURCE, dirname(path), specifier)))

const known = new Map(files.map((path) => [path, readImports(path)]))

const importsOf = (path: string): readonly string[] => known.get(path) ?? []

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

/** What nobody edits. */
const isMade = (text: string): boolean => text.startsWith('// Made by "npm run ')

/** The page of the studio, which is bundled from a folder of its own. */
const page = readdirSync(join(SOURCE, '../studio'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => join('../studio', path))

test('no source file is longer than 300 lines, unless a command made it', () => {
  expect(page.length).toBeGreaterThan(20)
  const long = [...files, ...page].filter((path) => {
    const text = readFileSync(join(SOURCE, path), 'utf8')
    return text.split('\n').length > 300 && !isMade(text)
  })
  expect(long).toEqual([])
})

test('no folder has more than 25 files of its own', () => {
  const counts = Map.groupBy([...files, ...page], (path) => dirname(path))
  expect([...counts].filter(([, inFolder]) => inFolder.length > 25).map(([folder]) => folder)).toEqual([])
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

const read = (path: string): string => readFileSync(join(SOURCE, path), 'utf8')

/** The kinds of nodes, as the model declares them. */
const NODE_KINDS = new Set([...read('model/node.ts').matchAll(/readonly kind: '([\w-]+)'/g)].map(([, kind]) => kind))

/** A node written by hand: an object with the kind of a node and a type of its own, or one that is called a node. */
const nodeLiteralsIn = (text: string): string[] => {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && isNodeLiteral(node)) found.push(node.getText())
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true))
  return found
}

const isNodeLiteral = ({ properties, parent }: ts.ObjectLiteralExpression): boolean => {
  const around = ts.findAncestor(parent, (each) => !ts.isParenthesizedExpression(each)) as ts.Node
  const isCalledNode = ts.isAsExpression(around) && /^\w*Node$/.test(around.type.getText())
  const kind = properties.find((property) => property.name?.getText() === 'kind')
  const isOfKind =
    kind &&
    ts.isPropertyAssignment(kind) &&
    ts.isStringLiteral(kind.initializer) &&
    NODE_KINDS.has(kind.initializer.text)
  const hasType = properties.some((property) => property.name?.getText() === 'type')
  return isCalledNode || (isOfKind === true && hasType)
}

test('a node written by hand is found', () => {
  expect(nodeLiteralsIn("make({ kind: 'call', type: { kind: 'list' }, function: 'len', arguments: [] })")).toHaveLength(
    1,
  )
  expect(nodeLiteralsIn("keyOf({ kind: 'member', object, key } as Node)")).toHaveLength(1)
  expect(nodeLiteralsIn("({ kind: 'spread', of, type }) as Node")).toHaveLength(1)
  expect(nodeLiteralsIn("({ kind: 'list', item: STRING }) as Type")).toEqual([])
})

test('only the factories of model/ write nodes', () => {
  const others = files.filter((path) => stageOf(path) !== 'model')
  expect(NODE_KINDS.size).toBeGreaterThan(20)
  expect(others.flatMap((path) => nodeLiteralsIn(read(path)).map((found) => `${path}: ${found}`))).toEqual([])
  const made = others.filter((path) =>
    /import (type )?\{[^}]*\bmake\b[^}]*\} from '[^']*\/leaves\.ts'/.test(read(path)),
  )
  expect(made).toEqual([])
})
