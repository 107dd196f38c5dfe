import { afterAll, describe, expect, it } from 'vitest'
import { writeChart } from './chart-folder.ts'
import { bothHelms, runHelm } from './helm.ts'
import { readManifests } from './read-manifests.ts'

describe('running Helm', () => {
  const chart = writeChart('helm', {
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
