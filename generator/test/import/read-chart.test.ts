import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readChart } from '../../src/import/index.ts'
import { ignoredBy } from '../../src/import/read/read-chart-ignore.ts'
import { readYamlMap } from '../../src/import/read/read-chart-yaml.ts'

const BAKERY = join(import.meta.dirname, 'charts/bakery')
const folder = mkdtempSync(join(tmpdir(), 'read-chart-'))
afterAll(() => rmSync(folder, { recursive: true }))

const written = (name: string, files: Readonly<Record<string, string>>): string => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true })
    writeFileSync(join(folder, name, path), text)
  }
  return join(folder, name)
}

describe('readChart', () => {
  it('reads what Helm reads, and the files of values that Helm ignores', () => {
    const { name, files, overlays, about } = readChart(BAKERY)
    expect(name).toBe('bakery')
    expect(about.version).toBe('2.3.4')
    expect([...overlays.keys()]).toEqual(['ci/ingress.yaml', 'ci/night-values.yaml', 'values-production.yaml'])
    expect([...files.keys()]).toContain('files/recipes/rye.txt')
    expect([...files.keys()]).not.toContain('files/draft.swp')
    expect([...files.keys()]).toContain('charts/oven/templates/oven.yaml')
  })

  it('takes the dependencies of a chart of the first API version', () => {
    const path = written('old', {
      'Chart.yaml': 'apiVersion: v1\nname: old\nversion: 1.0.0\n',
      'requirements.yaml': 'dependencies:\n  - name: oven\n    version: 1.x\n',
    })
    expect(readChart(path).about.dependencies).toEqual([{ name: 'oven', version: '1.x' }])
  })

  it.each([
    ['nothing', undefined, /There is no .*nothing/],
    ['empty', { 'README.md': '' }, /empty is no chart, because it has no Chart.yaml/],
    ['unnamed', { 'Chart.yaml': 'version: 1.0.0\n' }, /Chart.yaml of .*unnamed has no name/],
    ['torn', { 'Chart.yaml': 'name: torn\nversion: 1.0.0\n', 'values.yaml': 'a: [1\nb: 2\n' }, /values.yaml:2:1 /],
    ['listed', { 'Chart.yaml': 'name: l\nversion: 1.0.0\n', 'values.yaml': '- 1\n' }, /values.yaml must be a map/],
    ['odd', { 'Chart.yaml': 'name: o\nversion: 1.0.0\n', 'values.schema.json': '{' }, /isn't valid JSON/],
  ])('refuses %s', (name, files, message) => {
    const path = files ? written(name, files) : join(folder, name)
    expect(() => readChart(path)).toThrow(message)
  })

  it('refuses a file that is no archive', () => {
    written('.', { 'text.tgz': 'text' })
    expect(() => readChart(join(folder, 'text.tgz'))).toThrow(/text.tgz isn't a packaged chart/)
  })
})

describe('ignoredBy', () => {
  it.each([
    ['*.swp', 'files/a.swp', false, true],
    ['*.swp', 'files/a.swpx', false, false],
    ['/a.txt', 'a.txt', false, true],
    ['/a.txt', 'files/a.txt', false, false],
    ['ci/', 'ci', true, true],
    ['ci/', 'ci', false, false],
    ['files/*.md', 'files/a.md', false, true],
    ['files/*.md', 'files/deep/a.md', false, false],
    ['file?.[ab]', 'files.b', false, true],
    ['\\*.txt', 'a.txt', false, false],
    ['# a.txt', 'a.txt', false, false],
    ['!a.txt', 'b.txt', false, true],
    ['!a.txt', 'a.txt', false, false],
    ['', 'templates/.hidden', false, true],
  ])('%s and %s', (rule, path, isFolder, expected) => {
    expect(ignoredBy(`${rule}\n`)(path, isFolder)).toBe(expected)
  })
})

describe('readYamlMap', () => {
  it('reads as Helm does', () => {
    const text = 'on: yes\noctal: 0644\ntime: 1:30\nday: 2024-01-02\nbase: &b {a: 1}\nmerged: {<<: *b}\nnone: ~\n'
    expect(readYamlMap('values.yaml', text)).toEqual({
      true: true,
      octal: 420,
      time: '1:30',
      day: '2024-01-02',
      base: { a: 1 },
      merged: { a: 1 },
      none: null,
    })
  })

  it('finds nothing in an empty file', () => {
    expect(readYamlMap('values.yaml', '# nothing\n')).toBeUndefined()
  })
})
