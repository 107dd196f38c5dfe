import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { words } from '../../src/diff/change.ts'
import { withAnnotation, withSection } from '../../src/diff/changes/chart-files.ts'
import { withChanges } from '../../src/diff/changes/chart-source.ts'
import { type Entry, entriesOf, updateOf } from '../../src/diff/changes/entries.ts'
import type { ChartDiff } from '../../src/diff/index.ts'
import { chart } from './charts.ts'

const DIFF: ChartDiff = {
  chart: 'web',
  oldVersion: '1.0.0',
  newVersion: '2.0.0',
  requires: 'major',
  required: { atLeast: '2.0.0', isEnough: true },
  changes: [
    { level: 'major', area: 'values', kind: 'removed', of: 'a', words: words`${'a'} was removed` },
    {
      level: 'major',
      area: 'resources',
      kind: 'fails',
      of: 'ci/a.yaml',
      words: words`no`,
      renderings: ['the defaults'],
    },
    {
      level: 'minor',
      area: 'resources',
      kind: 'added',
      of: 'Service release-name-x',
      words: words`${'Service release-name-x'} is new`,
      renderings: ['the defaults'],
    },
    {
      level: 'minor',
      area: 'resources',
      kind: 'added',
      of: 'Service y',
      words: words`${'Service y'} is new`,
      renderings: ['ci/a.yaml'],
    },
  ],
  manifests: [
    { kind: 'changed', of: 'Deployment release-name-web', diff: '+a', renderings: ['the defaults'] },
    { kind: 'changed', of: 'Deployment other', diff: '+a', renderings: ['ci/a.yaml'] },
    { kind: 'changed', of: 'NOTES.txt', diff: '+a', renderings: ['the defaults'] },
  ],
  compared: ['the defaults', 'ci/a.yaml'],
  notCompared: [],
  reusedValues: [],
}

const ENTRIES: readonly Entry[] = [
  { kind: 'removed', description: 'a was removed' },
  { kind: 'added', description: 'Service RELEASE-x is new' },
  { kind: 'changed', description: 'Manifests: Deployment RELEASE-web' },
]

const about = (version: string, changes?: unknown) =>
  chart({
    'Chart.yaml': {
      apiVersion: 'v2',
      name: 'web',
      version,
      ...(changes !== undefined && { annotations: { 'artifacthub.io/changes': changes } }),
    },
  })

describe('entries', () => {
  test('are what concerns all users', () => {
    expect(entriesOf(DIFF)).toEqual(ENTRIES)
  })

  test('replace those of the former version', () => {
    const update = updateOf(DIFF, about('1.0.0', '- old\n'), about('2.0.0', '- old\n'))
    expect(update).toEqual({ kept: [], added: ENTRIES })
  })

  test('stand beside what the author wrote, once', () => {
    const written = '- kind: fixed\n  description: mine\n- a was removed\n'
    expect(updateOf(DIFF, about('1.0.0', '- old\n'), about('2.0.0', written))).toEqual({
      kept: [
        { kind: 'fixed', description: 'mine' },
        { kind: 'changed', description: 'a was removed' },
      ],
      added: ENTRIES.slice(1),
    })
  })

  test.each([['a: ['], ['text'], [['a list']], [undefined]])('take an annotation that is %j for none', (changes) => {
    expect(updateOf(DIFF, about('1.0.0', changes), about('2.0.0', changes)).kept).toEqual([])
  })
})

describe('Chart.yaml', () => {
  const update = { kept: [], added: ENTRIES }
  const HEAD = '# our chart\napiVersion: v2\nname: web # its name\nversion: "2.0.0"\n\nkeywords: [a, b]\nmaintainers:\n'

  test.each([
    ['without annotations', `${HEAD}- name: "somebody"\n`],
    ['with annotations', `${HEAD}- name: "somebody"\nannotations:\n  # why\n  other: 'text' # so\n`],
    [
      'with former changes',
      `${HEAD}- name: "somebody"\nannotations:\n  artifacthub.io/changes: |\n    - old\n  other: 'text' # so\n`,
    ],
    ['with indented lists', `${HEAD}  - name: "somebody"\n`],
    ['with an empty map', `${HEAD}  - name: somebody\nannotations:\n`],
  ])('%s keeps all else as it is', (_, text) => {
    const written = withAnnotation('Chart.yaml', text, update)
    expect(parse(parse(written).annotations['artifacthub.io/changes'])).toEqual(ENTRIES)
    const left = written.split('\n')
    const lines = text.split('\n').filter((line) => !/^annotations:$|changes: \||- old/.test(line))
    expect(lines.filter((line) => !left.includes(line))).toEqual([])
    expect(withAnnotation('Chart.yaml', written, update)).toBe(written)
  })

  test('whose annotations are no map is refused', () => {
    expect(() => withAnnotation('Chart.yaml', 'annotations: text\n', update)).toThrow(
      'annotations of Chart.yaml is no map',
    )
  })
})

describe('CHANGELOG.md', () => {
  const update = { kept: [], added: ENTRIES }
  const SECTION =
    '## 2.0.0\n\n### Added\n\n- Service RELEASE-x is new\n\n### Changed\n\n- Manifests: Deployment RELEASE-web\n\n### Removed\n\n- a was removed\n'

  test('is begun', () => {
    expect(withSection(undefined, 'web', '2.0.0', update)).toBe(`# Changes of web\n\n${SECTION}`)
  })

  test('gets the version above the others', () => {
    const others = '## [1.0.0] - 2026-01-01\n\n- First.\n'
    expect(withSection(`# Log\n\nWords.\n\n${others}`, 'web', '2.0.0', update)).toBe(
      `# Log\n\nWords.\n\n${SECTION}\n${others}`,
    )
  })

  test.each(['## 2.0.0', '## [2.0.0] - 2026-01-01', '## v2.0.0'])('adds to a section %s what it lacks', (heading) => {
    const mine = `# Log\n\n${heading}\n\nWords.\n\n### Changed\n\n- Mine.\n\n### Removed\n\n- a was removed\n\n## 1.0.0\n\n- First.\n`
    const written = withSection(mine, 'web', '2.0.0', update)
    expect(written).toBe(
      `# Log\n\n${heading}\n\nWords.\n\n### Changed\n\n- Mine.\n- Manifests: Deployment RELEASE-web\n\n### Removed\n\n- a was removed\n\n### Added\n\n- Service RELEASE-x is new\n\n## 1.0.0\n\n- First.\n`,
    )
    expect(withSection(written, 'web', '2.0.0', update)).toBe(written)
  })
})

describe('src/chart.ts', () => {
  const source = (properties: string): string =>
    `import { defineChart } from 'chartwright'\n\nexport default defineChart({\n  name: 'web',\n${properties}  values: { defaults },\n})\n`
  const added = [{ kind: 'added', description: "what isn't there" }]
  const NEW = "  changes: [\n    { kind: 'added', description: \"what isn't there\" },\n  ],\n"

  test('gets its first changes', () => {
    expect(withChanges('chart.ts', source(''), '1.0.0', { kept: [], added })).toBe(source(NEW))
  })

  test('moves those of the former version to the history', () => {
    const history = (items: string) => `  history: [\n${items}  ],\n`
    const former = "    {\n      version: '1.0.0',\n      changes: [{ kind: 'fixed', description: 'x' }],\n    },\n"
    const older = "    { version: '0.9.0', changes: [] },\n"
    const changes = "  changes: [{ kind: 'fixed', description: 'x' }],\n"
    expect(withChanges('chart.ts', source(changes), '1.0.0', { kept: [], added })).toBe(source(NEW + history(former)))
    expect(withChanges('chart.ts', source(changes + history(older)), '1.0.0', { kept: [], added })).toBe(
      source(NEW + history(former + older)),
    )
  })

  test('adds to what the author wrote', () => {
    const mine = { kind: 'fixed', description: 'x' }
    const before = source("  changes: [{ kind: 'fixed', description: 'x' }],\n")
    expect(withChanges('chart.ts', before, '1.0.0', { kept: [mine], added })).toBe(
      source(NEW.replace('[\n', "[\n    { kind: 'fixed', description: 'x' },\n")),
    )
  })

  test('breaks long lines', () => {
    const long = [{ kind: 'added', description: 'x'.repeat(100) }]
    const written = withChanges('chart.ts', source(''), '1.0.0', { kept: [], added: long })
    expect(written).toContain(`    {\n      kind: 'added',\n      description: '${'x'.repeat(100)}',\n    },\n`)
  })

  test.each([
    ["import { changes } from './changes.ts'\nexport default defineChart({ changes })\n", 'changes: [ … ]'],
    ['export default defineChart({ changes: all() })\n', 'changes: [ … ]'],
    ['export default define(about)\n', 'defineChart({ … })'],
  ])('refuses %s', (text, what) => {
    expect(() => withChanges('chart.ts', text, '1.0.0', { kept: [], added })).toThrow(`chart.ts has no ${what}`)
  })
})
