import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownOf } from '../../../src/cli/diff/markdown.ts'
import { verdict } from '../../../src/cli/diff/page.ts'
import { words } from '../../../src/diff/change.ts'
import type { ChartDiff, ManifestChange } from '../../../src/diff/index.ts'

const diffOf = (of: string, manifests: readonly ManifestChange[] = []): ChartDiff => ({
  chart: 'web',
  oldVersion: '1.0.0',
  newVersion: '1.0.1',
  requires: 'major',
  required: { atLeast: '2.0.0', isEnough: false },
  changes: [{ level: 'major', area: 'values', kind: 'removed', of, words: words`${of} was removed` }],
  manifests,
  compared: ['the defaults', 'ci/full.yaml'],
  notCompared: [],
  reusedValues: [],
})

const comment = (diff: ChartDiff, limit = 65_536): string => markdownOf({ diff, old: 'main', now: 'charts/web' }, limit)
const manifest = (of: string, diff: string): ManifestChange => ({
  kind: 'changed',
  of,
  diff,
  renderings: ['the defaults'],
})

test('content never ends the code around it, and mentions nobody', () => {
  const diff = diffOf('a`b``c', [manifest('ConfigMap <b>@all</b>', '-````\n+```js\n </details>')])
  const text = comment(diff)
  expect(text).toContain('- ```a`b``c``` was removed')
  expect(text).toContain('ConfigMap &lt;b&gt;@\u200ball&lt;/b&gt;, changed (with the defaults) (+1 −1)</summary>')
  expect(text).toContain('\n`````diff\n-````\n+```js\n </details>\n`````\n')
})

test('before 1.0.0, a lower part of the version is enough, and that is said', () => {
  const diff = { ...diffOf('a'), oldVersion: '0.3.1', newVersion: '0.3.2' }
  const minor = { ...diff, required: { atLeast: '0.4.0', isEnough: false } }
  expect(verdict(minor)).toBe(
    'These are changes for a major version (a minor one before 1.0.0): 0.3.2 is too small, at least 0.4.0 is required.',
  )
  const enough = { ...diff, requires: 'minor' as const, required: { atLeast: '0.3.2', isEnough: true } }
  expect(verdict(enough)).toBe('These are changes for a minor version (a patch before 1.0.0), as 0.3.2 is.')
})

test('backticks at the ends of a value stay', () => {
  expect(comment(diffOf('`a'))).toContain('- `` `a `` was removed')
  expect(comment(diffOf('a\n  b'))).toContain('- `a b` was removed')
})

test('no comment is longer than GitHub takes, and what is left out is said', () => {
  const long = Array.from({ length: 90 }, (_, index) => manifest(`Deployment web-${index}`, '+line\n'.repeat(200)))
  const text = comment(diffOf('a', [...long, manifest('Service last', '+x')]))
  expect(text.length).toBeLessThanOrEqual(65_536)
  expect(text.length).toBeGreaterThan(60_000)
  expect(text).toContain('Service last')
  expect(text).toMatch(/\d+ manifests can't be shown here, since the comment would be too long/)
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length)
})

test('whatever is in it, it fits its limit', () => {
  const strings = fc.string({ unit: 'grapheme', maxLength: 300 })
  fc.assert(
    fc.property(
      strings,
      fc.array(fc.tuple(strings, strings)),
      fc.integer({ min: 1000, max: 5000 }),
      (of, all, limit) => {
        const text = comment(
          diffOf(
            of,
            all.map(([name, diff]) => manifest(name, diff)),
          ),
          limit,
        )
        expect(text.length).toBeLessThanOrEqual(limit)
        expect(text).toContain('is too small')
      },
    ),
    { seed: Number(process.env.SEED ?? 1), numRuns: 300 },
  )
})
