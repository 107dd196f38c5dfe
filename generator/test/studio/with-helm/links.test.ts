import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { readChartFiles, unpackDependencies } from '../../../src/import/index.ts'
import { chartContent } from '../../../src/studio/index.ts'
import type { Affected } from '../../../studio/engine/affected.ts'
import type { Places } from '../../../studio/engine/places.ts'
import type { Outcome } from '../../../studio/engine/protocol.ts'
import type { ChartRenderer } from '../../../studio/engine/render-chart.ts'
import { DEFAULT_SETTINGS } from '../../../studio/state/fragment.ts'
import { describeWithWasm } from '../../kit/describe-unless.ts'
import { shop } from '../shop.ts'
import { openRenderer } from './open-renderer.ts'

const ROOT = join(import.meta.dirname, '../../../..')

describeWithWasm('links between manifests, templates and values', () => {
  let renderer: ChartRenderer
  let files: Readonly<Record<string, unknown>>
  beforeAll(async () => {
    renderer = await openRenderer()
  })

  const show = (chart: Iterable<readonly [string, string | Uint8Array]>): void => {
    const content = chartContent(chart, false)
    files = content.files
    renderer.setChart(content.files)
  }
  const render = (values: string) =>
    renderer.answer({
      kind: 'render',
      request: { settings: DEFAULT_SETTINGS, values, baseline: { chart: 'own', values: '' } },
    }) as Outcome & { ok: true }
  /** Each line of a manifest, with the line of its template. */
  const linked = (values: string, name: string): (readonly [string, string])[] => {
    const found = render(values).resources.find((each) => `${each.kind} ${each.name}` === name)
    if (!found) throw new Error(`There is no ${name}.`)
    const places = renderer.answer({ kind: 'places', settings: DEFAULT_SETTINGS, values }) as Places
    const template = String(files[found.source]).split('\n')
    return found.text.split('\n').map((line, at) => [line, template[(places[found.key]?.[at] ?? 0) - 1] ?? ''] as const)
  }
  const affected = (values: string, others: readonly string[]): Affected =>
    renderer.answer({ kind: 'affected', settings: DEFAULT_SETTINGS, values, others }) as Affected

  it('lead from a line to the line of the template that printed it', () => {
    show(Object.entries(shop))
    const lines = linked('', 'Deployment my-release-web')
    expect(lines).toContainEqual(['  replicas: 2', '  replicas: {{ .Values.replicas }}'])
    expect(lines).toContainEqual(['          image: "shop:small"', '          image: "shop:{{ .Values.size }}"'])
    expect(linked('ingress: {host: a}', 'Ingress my-release-web')).toContainEqual([
      '    - host: a',
      '    - host: {{ required "ingress.host is needed" .host }}',
    ])
  })

  it('lead through lines that are random, trimmed, repeated or printed by functions', () => {
    show(
      Object.entries({
        ...shop,
        'templates/_x.tpl': '{{ define "x" -}}\nteam: blue\nsize: {{ .Values.size | trunc 3 }}\n{{- end }}',
        'templates/map.yaml': `{{- if true }}
kind: ConfigMap
metadata:
  name: map
  labels:
    {{- include "x" . | nindent 4 }}
data:
  {{- range $at := until 2 }}
  key-{{ $at }}: {{ randAlphaNum 5 | quote }}
  {{- end }}
  text: |
    {{- toYaml .Values.labels | nindent 4 }}
{{- end }}
`,
      }),
    )
    expect(linked('labels: {a: b}', 'ConfigMap map').map(([line, from]) => [line.replace(/"\w+"/, '?'), from])).toEqual(
      [
        ['kind: ConfigMap', 'kind: ConfigMap'],
        ['metadata:', 'metadata:'],
        ['  name: map', '  name: map'],
        ['  labels:', '  labels:'],
        ['    team: blue', '    {{- include "x" . | nindent 4 }}'],
        ['    size: sma', '    {{- include "x" . | nindent 4 }}'],
        ['data:', 'data:'],
        ['  key-0: ?', '  key-{{ $at }}: {{ randAlphaNum 5 | quote }}'],
        ['  key-1: ?', '  key-{{ $at }}: {{ randAlphaNum 5 | quote }}'],
        ['  text: |', '  text: |'],
        ['    a: b', '    {{- toYaml .Values.labels | nindent 4 }}'],
        ['    team: red', '    {{- toYaml .Values.labels | nindent 4 }}'],
      ],
    )
  })

  it('lead from a value to the lines that it changes, whole manifests too', () => {
    show(Object.entries(shop))
    const { resources } = render('')
    const key = resources.find(({ kind }) => kind === 'Deployment')?.key ?? ''
    const at = resources
      .find((each) => each.key === key)
      ?.text.split('\n')
      .indexOf('  replicas: 2')
    expect(affected('', ['replicas: 3\n'])).toEqual({ lines: { [key]: [at] }, more: 0, isKnown: true })
    // the first of them is refused by the schema
    expect(affected('', ['replicas: many\n', 'replicas: 4\n'])).toMatchObject({ lines: { [key]: [at] } })
    expect(affected('', ['replicas: many\n'])).toEqual({ lines: {}, more: 0, isKnown: false })
    expect(affected('', ['ingress: {host: a}\n'])).toMatchObject({ lines: {}, more: 9 })
    const [ingress] = Object.entries(affected('ingress: {host: a}\n', ['']).lines)
    expect(ingress).toEqual([expect.stringContaining('Ingress'), Array.from({ length: 9 }, (_, line) => line)])
  })

  it('lead into packaged charts, which are unpacked and rendered as before', () => {
    const folder = mkdtempSync(join(tmpdir(), 'packaged-'))
    mkdirSync(join(folder, 'child/templates'), { recursive: true })
    writeFileSync(join(folder, 'child/Chart.yaml'), 'apiVersion: v2\nname: child\nversion: 1.0.0\n')
    writeFileSync(join(folder, 'child/values.yaml'), 'size: 1\n')
    writeFileSync(
      join(folder, 'child/templates/a.yaml'),
      'kind: ConfigMap\nmetadata:\n  name: a\n  size: {{ .Values.size }}\n',
    )
    execFileSync('tar', ['-czf', join(folder, 'child.tgz'), '-C', folder, 'child'])
    const packed = new Map([
      ...Object.entries({ ...shop, 'values.schema.json': '{}' }).map(
        ([path, text]) => [path, Buffer.from(text)] as const,
      ),
      ['.helmignore', Buffer.from('a.yaml\n')] as const,
      ['charts/child-1.0.0.tgz', readFileSync(join(folder, 'child.tgz'))] as const,
    ])
    rmSync(folder, { recursive: true })
    show(packed)
    const before = render('').resources.map(({ text }) => text)
    show(unpackDependencies(packed))
    expect(render('').resources.map(({ text }) => text)).toEqual(before)
    expect(linked('child: {size: 2}', 'ConfigMap a')).toContainEqual(['  size: 2', '  size: {{ .Values.size }}'])
  })

  it('leave what is no chart packed, for Helm to say so', () => {
    const broken = new Map([['charts/a.tgz', Buffer.from('no archive')]])
    expect(unpackDependencies(broken)).toEqual(broken)
  })

  it.each(['hello-counter', 'hello-k8s', 'storage-api', 'voting-app'])('lead from all lines of %s', (name) => {
    show(readChartFiles(join(ROOT, 'charts', name)))
    const { resources } = render('')
    const places = renderer.answer({ kind: 'places', settings: DEFAULT_SETTINGS, values: '' }) as Places
    const unknown = resources.flatMap(({ key, text }) =>
      text.split('\n').filter((line, at) => line.trim() !== '' && !places[key]?.[at]),
    )
    expect(resources.length).toBeGreaterThan(2)
    expect(unknown).toEqual([])
  })
})
