import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anchor } from '../../docs/markdown.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const PAGES = [
  '*.md',
  'docs/**/*.md',
  'generator/README.md',
  'generator/test/twins/**/README.md',
  'helm-engine/README.md',
  'charts/*/README.md',
]
const pages = globSync(PAGES, { cwd: ROOT, exclude: (path) => path.includes('node_modules') }).sort()

const read = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8')

/** A page without its code, in which nothing is a heading or link. */
const proseOf = (path: string): string => read(path).replace(/^( *)```[\s\S]*?^\1```$/gm, '')

/** All anchors of a page: its headings, and what has an id. A repeated one is listed as often as it occurs. */
const anchorsOf = (path: string): string[] => {
  const text = proseOf(path)
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => anchor(withoutLinks(title)))
  return [...headings, ...[...text.matchAll(/<a id="([^"]*)">/g)].map(([, id = '']) => id)]
}

const withoutLinks = (title: string): string => title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')

/** Code in a line, in which brackets are no links. */
const CODE = /(`+)(?!`).*?[^`]\1(?!`)/g

/** Where the files of this repository are on the web: packages link to them there. */
const REPOSITORY = /^https:\/\/github\.com\/chartwright\/chartwright\/(?:blob|tree)\/main\//

const targetsOf = (path: string): string[] =>
  [
    ...proseOf(path)
      .replace(CODE, '')
      .matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g),
  ]
    .map(([, link, image]) => (link ?? image) as string)
    .map((target) => target.replace(REPOSITORY, '/'))
    .filter((target) => !/^[a-z]+:/.test(target))

/** Why a link leads nowhere, if it does. */
const problemOf = (from: string, target: string): string[] => {
  const [path = '', id] = target.split('#')
  const file = path.startsWith('/') ? resolve(ROOT, path.slice(1)) : resolve(ROOT, dirname(from), path)
  if (path !== '' && !existsSync(file)) return [`${target}: no such file`]
  if (id === undefined) return []
  const anchors = anchorsOf(path === '' ? from : file)
  return anchors.includes(id) ? [] : [`${target}: no such heading`]
}

describe('every link leads to a file and a heading:', () => {
  test.each(pages)('%s', (page) => {
    expect(targetsOf(page).flatMap((target) => problemOf(page, target))).toEqual([])
  })

  test('more than 800 links are checked', () => {
    expect(pages.flatMap(targetsOf).length).toBeGreaterThan(800)
  })
})

/** What a registry shows, where no file of the repository stands beside it. */
const PUBLISHED = globSync('{generator,helm-engine}/package.json', { cwd: ROOT }).map(
  (path) => `${dirname(path)}/README.md`,
)

test.each(PUBLISHED)('%s, which registries show, has links that work there', (page) => {
  const links = [
    ...proseOf(page)
      .replace(CODE, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ].map(([, target]) => target as string)
  expect(links.filter((target) => !/^(?:#|https:)/.test(target))).toEqual([])
  expect(links.filter((target) => REPOSITORY.test(target))).not.toEqual([])
})

const documentation = pages.filter((page) => page.startsWith('docs/'))

test('no two things on a page of the docs have the same anchor', () => {
  const repeated = documentation.flatMap((page) =>
    anchorsOf(page)
      .filter((each, index, all) => each === '' || all.indexOf(each) !== index)
      .map((each) => `${page}#${each}`),
  )
  expect(repeated).toEqual([])
})

/** What fits on a page on which a reader finds one thing quickly. */
const LONGEST_PAGE = 400

test(`no page of the docs has more than ${LONGEST_PAGE} lines`, () => {
  expect(documentation.length).toBeGreaterThan(30)
  const lines = documentation.map((page) => [page, read(page).split('\n').length] as const)
  expect(lines.filter(([, count]) => count > LONGEST_PAGE)).toEqual([])
})

/** A reader finds one of these without a search. */
const MOST_ENTRIES = 50

test(`no page of the docs has more than ${MOST_ENTRIES} headings and rows that links lead to`, () => {
  const entries = documentation.map((page) => [page, anchorsOf(page).length] as const)
  expect(entries.filter(([, count]) => count > MOST_ENTRIES)).toEqual([])
})

test('a link to a missing file, heading or row is found', () => {
  expect(PUBLISHED).toHaveLength(2)
  expect(problemOf('generator/README.md', '/docs/missing.md')).toEqual(['/docs/missing.md: no such file'])
  expect(problemOf('README.md', 'docs/missing.md')).toEqual(['docs/missing.md: no such file'])
  expect(problemOf('README.md', 'docs/functions.md#missing')).toEqual(['docs/functions.md#missing: no such heading'])
  expect(problemOf('docs/functions.md', '#missing')).toEqual(['#missing: no such heading'])
})
