import { afterAll, describe, expect, it } from 'vitest'
import { compareDocuments, inOneOrder } from '../../src/self-check/compare-documents.ts'
import { writeChart } from './chart-folder.ts'
import { Comparisons } from './comparisons.ts'
import { bothHelms, runHelm } from './helm.ts'
import { inPool } from './pool.ts'
import { readDocuments, readManifests } from './read-manifests.ts'

describe('comparing documents', () => {
  it('counts the order of lists and not that of keys', () => {
    expect(compareDocuments([{ a: 1, b: [1, 2] }], [{ b: [1, 2], a: 1 }])).toEqual([])
    expect(compareDocuments({ b: [1, 2] }, { b: [2, 1] })).toHaveLength(2)
  })
  it('tells absent, null, empty, text and number apart', () => {
    const unlike = [{}, { a: null }, { a: '' }, { a: {} }, { a: [] }, { a: 0 }, { a: '0' }, { a: false }]
    for (const [index, want] of unlike.entries()) {
      for (const got of unlike.slice(index + 1)) expect(compareDocuments(want, got)).toHaveLength(1)
    }
  })
  it('takes a null of the values for unset, and no other', () => {
    const got = { limits: { cpu: null }, x: null }
    expect(compareDocuments({}, got, { values: { limits: { cpu: null } } })).toEqual([
      { path: '.x', want: 'nothing', got: 'null' },
    ])
    expect(compareDocuments({ m: {} }, {}, { values: { m: {} } })).toHaveLength(1)
  })
  it('takes a map of nothing but nulls of the values for an empty one or none, and not the map around it', () => {
    const options = { values: { a: { b: { c: null } } } }
    const got = { a: { b: { c: null } } }
    expect(compareDocuments({ a: { b: {} } }, got, options)).toEqual([])
    expect(compareDocuments({ a: {} }, got, options)).toEqual([])
    expect(compareDocuments({ a: { b: {} }, x: [{}] }, { a: { b: {} }, x: [{ c: null }] }, options)).toEqual([])
    expect(compareDocuments({}, got, options)).toEqual([{ path: '.a', want: 'nothing', got: expect.any(String) }])
    expect(compareDocuments({ a: { b: 0 } }, got, options)).toEqual([{ path: '.a.b', want: '0', got: '{}' }])
  })
  it('masks checksums but not their absence', () => {
    expect(compareDocuments({ 'checksum/a': 'checksum' }, { 'checksum/a': 'e3b0' })).toEqual([])
    expect(compareDocuments({ 'checksum/a': 'checksum' }, {})).toHaveLength(1)
    expect(compareDocuments({}, { m: { 'checksum/a': 'e3b0' } }, { withoutChecksums: true })).toEqual([])
  })
  it('puts documents into one order', () => {
    const documents = [{ kind: 'B', metadata: { name: 'b' } }, { kind: 'B', metadata: { name: 'a' } }, { kind: 'A' }]
    expect(inOneOrder(documents)).toEqual([...documents].reverse())
  })
})

describe('reading documents', () => {
  it('reads YAML as Kubernetes does', () => {
    expect(readDocuments('a: no\nb: 0644\nc: "no"\n---\n# only a comment\n---\nd: 1\n')).toEqual([
      { a: false, b: 420, c: 'no' },
      { d: 1 },
    ])
  })
  it('takes for numbers what Go does', () => {
    expect(readDocuments('[., -., ._, ._0, e3, .5, 1., -.5, 1e3, 0x10, .inf]')).toEqual([
      ['.', '-.', '._', '._0', 'e3', 0.5, 1, -0.5, 1000, 16, Number.POSITIVE_INFINITY],
    ])
  })
  it('refuses duplicate keys and broken text', () => {
    expect(() => readDocuments('a: 1\na: 2\n')).toThrow(/unique/)
    expect(() => readDocuments('a: [1\n')).toThrow()
  })
})

describe('running Helm', () => {
  const chart = writeChart('bench', {
    'templates/a.yaml':
      'kind: {{ .Values.kind | quote }}\ntext: |\n  ---\n  # Source: x\ncount: {{ int64 .Values.n }}\n',
    'templates/deep/b.yaml': '{{- if .Values.fail }}{{ fail "told to" }}{{ end }}\nkind: B\n---\nkind: A\n',
  })
  afterAll(() => chart.remove())

  it('gives the documents of each template, or why it failed', async () => {
    for (const helm of await bothHelms()) {
      const result = await runHelm(helm, chart.path, { values: { kind: '\u0085😀\u2028', n: 3_000_000 } })
      const manifests = result.ok ? Object.fromEntries(readManifests(result.text)) : result.message
      expect(manifests).toEqual({
        'a.yaml': [{ kind: '\u0085😀\u2028', text: '---\n# Source: x\n', count: 3_000_000 }],
        'deep/b.yaml': [{ kind: 'A' }, { kind: 'B' }],
      })
      expect(await runHelm(helm, chart.path, { args: ['--set', 'fail=true,kind=x,n=1'] })).toMatchObject({
        ok: false,
        message: expect.stringContaining('told to'),
      })
    }
  })
})

describe('counting', () => {
  it('fails when nothing or too little was compared, or something differed', () => {
    const comparisons = new Comparisons()
    expect(() => comparisons.expectAllEqual(1)).toThrow()
    expect(() => comparisons.expectAllEqual(0)).toThrow()
    comparisons.add('first', [])
    comparisons.expectAllEqual(1)
    expect(() => comparisons.expectAllEqual(2)).toThrow()
    comparisons.add('second', compareDocuments({ a: 1 }, { a: 2 }))
    expect(() => comparisons.expectAllEqual(1)).toThrow(/second: \.a should be 1, is 2/)
  })
  it('runs no more tasks at once than it is told', async () => {
    let [running, most] = [0, 0]
    const task = (index: number) => async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 5))
      running--
      return index
    }
    expect(await inPool([1, 2, 3, 4, 5].map(task), 2)).toEqual([1, 2, 3, 4, 5])
    expect(most).toBe(2)
  })
})
