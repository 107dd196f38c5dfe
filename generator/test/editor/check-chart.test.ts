import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkChart } from '../../src/editor/check-chart.ts'

const MIXED = join(import.meta.dirname, '../chart/hand-written/mixed')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mixed-'))
  cpSync(MIXED, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

it('shows nothing in a chart in which nothing is wrong', async () => {
  expect(await checkChart({ folder, texts: new Map() })).toEqual({ problems: [], log: [] })
})

it('shows the mistakes in hand-written templates at the top of src/chart.ts, with their places', async () => {
  writeFileSync(join(folder, 'src/templates/a.yaml'), '{{ .Values.prot }}\n{{ .Values.ingress.host }}')
  writeFileSync(
    join(folder, 'src/templates/b.yaml'),
    '{{ include "mixed.image" . }}{{ include "of-a-typed-helper" . }}',
  )
  const { problems, log } = await checkChart({ folder, texts: new Map() })
  const file = join(folder, 'src/chart.ts')
  expect(log).toEqual([])
  expect(problems).toEqual([
    {
      file,
      start: 0,
      length: 1,
      message: 'src/templates/a.yaml:1:12 The interface Values has no .Values.prot\n  Did you mean .Values.port?',
    },
    {
      file,
      start: 0,
      length: 1,
      message: expect.stringContaining('src/templates/a.yaml:2:12 .Values.ingress is optional'),
    },
  ])
})

it('shows the line at which Helm would refuse a template', async () => {
  writeFileSync(join(folder, 'src/templates/a.yaml'), 'a: 1\n{{ end }}')
  const { problems } = await checkChart({ folder, texts: new Map() })
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining("src/templates/a.yaml:2:8 Helm can't parse this template: unexpected {{end}}"),
  ])
})
