import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emitFile, sourceOf } from '../../docs/emit.ts'
import { valuesType } from '../../docs/values.ts'
import { evaluateSource } from '../../src/evaluate/index.ts'
import { childrenOf } from '../../src/model/inside.ts'
import type { Node } from '../../src/model/node.ts'
import { isPath } from '../../src/model/path.ts'

const SOURCE = new URL('../../src/', import.meta.url)
const page = readFileSync(new URL('../../../docs/architecture.md', import.meta.url), 'utf8')

const section = (heading: string): string => page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
const rowsOf = (heading: string): string[][] =>
  [...section(heading).matchAll(/^\| (.*) \|$/gm)].slice(1).map(([, row]) => (row as string).split(' | '))
const block = (language: string): string =>
  section('One example through every stage').match(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``))?.[1] ?? ''

/** A node and what is in it, a line each; what only reads stands as a template would write it. */
const outline = (node: Node, indent = ''): string => {
  const inner = isPath(node) ? [] : childrenOf(node)
  return [`${indent}${headOf(node)}`, ...inner.map((child) => outline(child, `${indent}  `))].join('\n')
}

const headOf = (node: Node): string => {
  if (isPath(node)) return pathOf(node)
  if (node.kind === 'literal') return JSON.stringify(node.value)
  if (node.kind === 'field') return `field ${node.key}`
  return node.kind === 'call' ? `call ${node.function}` : node.kind
}

const pathOf = (node: Node): string => {
  if (node.kind === 'member') return `${pathOf(node.object)}.${node.key}`
  return node.kind === 'variable' ? `$${node.name}` : `.${node.kind === 'built-in' ? node.name : node.kind}`
}

/** Tests and loops, whose operand stands on their own line where it is a path. */
const shortened = (text: string): string =>
  text
    .replace(/^( *)present\n +(\S+)$/gm, '$1present $2')
    .replace(/^( *)truthy\n +(\S+)$/gm, '$1$2')
    .replace(/^( *)each\n +(\S+)\n +(\S+)$/gm, '$1each $2 as $3')

test('the example is understood as the page says', async () => {
  const model = await evaluateSource(sourceOf(block('ts')), { valuesType, form: 'manifest' })
  expect(`${shortened(outline((model.templates[0] as { body: Node }).body))}\n`).toBe(block('text'))
})

test('the example becomes the template on the page', async () => {
  expect((await emitFile(sourceOf(block('ts')))).template.trim()).toBe(block('yaml').trim())
})

test('the page has each folder of the source', () => {
  const folders = readdirSync(SOURCE, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const told = rowsOf('The folders').flatMap(([name]) => name?.match(/^`(.*)\/`$/)?.[1] ?? [])
  expect(told.sort()).toEqual(folders.map(({ name }) => name).sort())
})

test('each term of the glossary is in the code where the page says', () => {
  const places = rowsOf('Glossary').flatMap(([, , where = '']) => [...where.matchAll(/`(\S+\.ts)` `(\w+)`/g)])
  expect(places.length).toBeGreaterThan(20)
  const missing = places.filter(([, file, name]) => !declares(file as string, name as string))
  expect(missing.map(([place]) => place)).toEqual([])
})

const declares = (file: string, name: string): boolean =>
  existsSync(new URL(file, SOURCE)) &&
  new RegExp(`export (abstract )?(const|class|interface|type|function) ${name}\\b`).test(
    readFileSync(new URL(file, SOURCE), 'utf8'),
  )

test('each file and table that the page names is there', () => {
  const files = [...section('Where a change goes').matchAll(/`([\w-]+\/[\w/-]+\.ts)`/g)].map(
    ([, file]) => file as string,
  )
  expect(files.length).toBeGreaterThan(8)
  const root = new URL('../../../', import.meta.url)
  expect(files.filter((file) => !existsSync(new URL(file, SOURCE)) && !existsSync(new URL(file, root)))).toEqual([])
})

test('each dependency has a reason', () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const { dependencies, optionalDependencies } = JSON.parse(text) as Record<string, object>
  const all = Object.keys({ ...dependencies, ...optionalDependencies })
  const names = all.map((name) => name.replace(/^(@typescript\/typescript-).*/, '$1*'))
  const told = rowsOf('Dependencies').flatMap(([name = '']) => [...name.matchAll(/`(.+?)`/g)].map(([, each]) => each))
  expect(told.sort()).toEqual([...new Set(names)].sort())
})
