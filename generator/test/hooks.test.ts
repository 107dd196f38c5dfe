import { describe, expect, it } from 'vitest'
import { checkManifests, checkRendered } from '../src/chart/check/check-manifests.ts'
import { isHook, RenderedChart } from '../src/chart/render/rendered-chart.ts'
import { imagesOf } from '../src/chart/write/workloads.ts'
import { manifestTexts } from '../src/cli/render/render-by-function.ts'

/** Manifests as charts render them, each with these annotations. */
const job = (annotations?: object) => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'a', ...(annotations && { annotations }) },
  spec: { template: { spec: { containers: [{ image: 'a/b:1' }] } } },
})

describe.each([
  ['without annotations', undefined, false],
  ['with others', { note: 'a' }, false],
  ['of an event', { 'helm.sh/hook': 'test' }, true],
  ['of no event, as a value may say', { 'helm.sh/hook': '' }, true],
])('a manifest %s', (_, annotations, expected) => {
  const manifest = job(annotations)
  const templates = new Map([['a.yaml', [manifest, manifest]]])
  const rendered = new RenderedChart(templates, '')
  const sources = { chart: import.meta.filename, templates: [] }
  const chart = { templates: [{ path: 'a.yaml', source: 'a.ts', file: import.meta.filename }], sources }

  it(`is ${expected ? 'a' : 'no'} hook, for all that asks`, () => {
    expect(isHook(manifest)).toBe(expected)
    expect(imagesOf([manifest])).toHaveLength(expected ? 0 : 1)
    expect(manifestTexts('c', templates, { hooks: false })).toHaveLength(expected ? 0 : 2)
    const check = () => checkRendered(chart as never, rendered)
    if (expected) expect(check).not.toThrow()
    else expect(check).toThrow('and so does a.ts')
  })

  it(`may ${expected ? 'not ' : ''}stay after it succeeded`, () => {
    const stays = job({ ...annotations, 'helm.sh/hook-delete-policy': 'hook-succeeded' })
    const check = () => checkManifests({ sources } as never, new RenderedChart(new Map([['a.yaml', [stays]]]), ''))
    if (expected) expect(check).toThrow('only on hook-succeeded')
    else expect(check).not.toThrow()
  })
})
