import { beforeAll, expect, it } from 'vitest'
import { chartContent } from '../../../src/studio/index.ts'
import type { Outcome } from '../../../studio/engine/protocol.ts'
import type { ChartRenderer } from '../../../studio/engine/render-chart.ts'
import { DEFAULT_SETTINGS } from '../../../studio/state/fragment.ts'
import { describeWithWasm } from '../../kit/describe-unless.ts'
import { openRenderer } from './open-renderer.ts'

const configMap = (name: string, data: string): string => `kind: ConfigMap
metadata:
  name: ${name}
  labels:
    helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
data:
  ${data}
`

const chart = (version: string, templates: Readonly<Record<string, string>>) =>
  chartContent(
    Object.entries({
      'Chart.yaml': `apiVersion: v2\nname: web\nversion: ${version}\n`,
      'values.yaml': `size: ${version === '1.0.0' ? 1 : 2}\n`,
      ...templates,
    }),
    false,
  ).files

const old = chart('1.0.0', {
  'templates/kept.yaml': configMap('kept', 'size: {{ .Values.size }}'),
  'templates/moved.yaml': configMap('moved', 'a: b'),
  'templates/gone.yaml': configMap('gone', 'a: b'),
})
const now = chart('1.1.0', {
  'templates/kept.yaml': configMap('kept', 'size: {{ .Values.size }}'),
  'templates/other/moved.yaml': configMap('moved', 'a: c'),
  'templates/new.yaml': configMap('new', 'a: b'),
})

describeWithWasm('another version of the chart', () => {
  let renderer: ChartRenderer
  beforeAll(async () => {
    renderer = await openRenderer()
  })
  const render = (values: string, compared = values): Outcome =>
    renderer.render({ settings: DEFAULT_SETTINGS, values, baseline: { chart: 'other', values: compared } })
  const changes = (values: string) => {
    const outcome = render(values)
    if (!outcome.ok) throw new Error(outcome.message)
    return Object.fromEntries(
      outcome.resources.map(({ name, change, lines }) => [
        name,
        [change, ...(lines?.removed ?? []).flatMap((each) => each.lines)],
      ]),
    )
  }

  it('is rendered with the same values, and what differs is marked', () => {
    renderer.setChart(now, old)
    expect(changes('')).toEqual({
      kept: ['changed', '  size: 1'],
      moved: ['changed', '  a: b'],
      new: ['added'],
      gone: ['removed'],
    })
  })

  it('is the same where it differs only in its version', () => {
    expect(changes('size: 3\n').kept).toEqual(['same'])
  })

  it('may refuse the values, which is said', () => {
    const strict = { ...old, 'values.schema.json': '{"properties": {"size": {"maximum": 2}}}' }
    renderer.setChart(now, strict)
    const outcome = render('size: 3\n')
    expect(outcome).toMatchObject({ ok: true, baselineProblem: expect.stringContaining('maximum') })
    expect(outcome.ok && outcome.resources.map(({ change }) => change)).toEqual(['same', 'same', 'same'])
  })
})
