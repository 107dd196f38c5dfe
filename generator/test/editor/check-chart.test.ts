import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkChart } from '../../src/editor/check-chart.ts'
import { inTypeScript } from '../../src/editor/in-typescript.ts'

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

it('shows the mistakes in hand-written templates at their places, and in TypeScript at the top of src/chart.ts', async () => {
  writeFileSync(join(folder, 'src/templates/a.yaml'), '{{ .Values.prot }}\n{{ .Values.ingress.host }}')
  writeFileSync(
    join(folder, 'src/templates/b.yaml'),
    '{{ include "mixed.image" . }}{{ include "of-a-typed-helper" . }}',
  )
  const { problems, log } = await checkChart({ folder, texts: new Map() })
  const template = join(folder, 'src/templates/a.yaml')
  const hint = 'Did you mean .Values.port?'
  expect(log).toEqual([])
  expect(problems).toMatchObject([
    { file: template, start: 11, length: 4, message: `The interface Values has no .Values.prot\n  ${hint}` },
    { file: template, start: 30, message: expect.stringContaining('.Values.ingress is optional') },
  ])
  const found = problems.map((problem) => ({ ...problem, text: undefined }))
  expect(inTypeScript(folder, found)).toMatchObject([
    {
      file: join(folder, 'src/chart.ts'),
      start: 0,
      length: 1,
      message: `src/templates/a.yaml:1:12 The interface Values has no .Values.prot\n  ${hint}`,
    },
    { message: expect.stringContaining('src/templates/a.yaml:2:12 .Values.ingress is optional') },
  ])
})

it('reads hand-written templates as they are in the editor', async () => {
  const file = join(folder, 'src/templates/a.yaml')
  writeFileSync(file, 'a: 1\n')
  const { problems } = await checkChart({ folder, texts: new Map([[file, '# unsaved\n{{ .Values.prot }}']]) })
  expect(problems).toMatchObject([{ file, start: 21, length: 4 }])
  expect(await checkChart({ folder, texts: new Map() })).toEqual({ problems: [], log: [] })
})

it('shows the line at which Helm would refuse a template', async () => {
  writeFileSync(join(folder, 'src/templates/a.yaml'), 'a: 1\n{{ end }}')
  const { problems } = await checkChart({ folder, texts: new Map() })
  expect(problems).toMatchObject([
    { start: 12, message: expect.stringContaining("Helm can't parse this template: unexpected {{end}}") },
  ])
})

it('shows what a source throws at its place', async () => {
  writeFileSync(join(folder, 'src/chart.ts'), "throw new Error('no chart')\n")
  const { problems } = await checkChart({ folder, texts: new Map() })
  expect(problems).toMatchObject([{ file: join(folder, 'src/chart.ts'), start: 6, message: 'no chart' }])
})

it('says of a value that still counts under its former name what generating says', async () => {
  const chart = join(import.meta.dirname, '../chart/carried/chart')
  const file = join(chart, 'src/config.ts')
  const text = readFileSync(file, 'utf8').replace('`${web.replicas}`', '`${web.loudness! + 1}`')
  const { problems } = await checkChart({ folder: chart, texts: new Map([[file, text]]) })
  expect(problems).toMatchObject([{ file, message: expect.stringMatching(/^`\+`, .* support only integers/) }])
})
